import type { BecauseValue } from '../compare/because';
import type { Relation } from '../reading/report';
import { locale, say, sayPieces } from '../words/say';
import { formatAbout, formatSpan } from './format-date';
import { asTold, choiceWords, eventWords, type ToldWords } from './pack-words';

type Reasoned = Pick<Relation, 'reason' | 'because'>;

/** Why a relation holds, in the reader's language, as plain text. */
export function reasonWords(relation: Reasoned): string {
  return reasonPieces(relation)
    .map(({ text }) => text)
    .join('');
}

/**
 * The same in pieces, so that what stays in the language of the texts can be marked as such. A relation that has its
 * reason in English only, or one the messages do not know, gives that.
 */
export function reasonPieces({ reason, because }: Reasoned): readonly ToldWords[] {
  const pieces = because ? sayPieces(`reason_${because.key}`) : [];
  const isWhole = pieces.every(({ gap }) => gap === null || because?.values[gap] !== undefined);
  if (!because || pieces.length === 0 || !isWhole) return [asTold(reason)];
  const said = pieces.flatMap(({ text, gap }) => {
    const value = gap === null ? undefined : because.values[gap];
    return value ? valuePieces(value) : [ours(text)];
  });
  return capitalised(said);
}

function valuePieces(value: BecauseValue): readonly ToldWords[] {
  switch (value.type) {
    case 'said':
      return [asTold(value.said)];
    case 'quote':
      return sayPieces('quoted').map(({ text, gap }) => (gap === null ? ours(text) : asTold(value.said)));
    case 'days':
      return [ours((value.period && formatSpan(value.period)) ?? say('reason_unknown_date'))];
    case 'months':
      return [ours(formatAbout(value.period) ?? say('reason_unknown_date'))];
    case 'choice':
      return [choiceWords(value.slot, value.choice, value.said)];
    case 'voice':
      return value.said === null ? [] : [ours(' '), ...voicePieces(value.said)];
    case 'event':
      return [eventWords(value.event, value.said)];
  }
}

function voicePieces(name: string): readonly ToldWords[] {
  return sayPieces('reason_voice').map(({ text, gap }) => (gap === null ? ours(text) : asTold(name)));
}

function ours(text: string): ToldWords {
  return { text, foreign: false };
}

/** A reason is a sentence, whatever it begins with. */
function capitalised([first, ...rest]: readonly ToldWords[]): readonly ToldWords[] {
  if (!first) return [];
  const text = first.text.charAt(0).toLocaleUpperCase(locale()) + first.text.slice(1);
  return [{ ...first, text }, ...rest];
}
