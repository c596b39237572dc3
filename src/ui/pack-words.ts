import type { ClaimValue } from '../claims/claim';
import { NO_SLOT } from '../topic/slot-labels';
import { locale, say, sayOr } from '../words/say';

/** The language of the articles Lateral reads and of the topic packs' own words, so far. */
export const TEXT_LANGUAGE = 'en';

/** Words to show, and whether they are left in the language of the texts while the interface speaks another. */
export interface ToldWords {
  readonly text: string;
  readonly foreign: boolean;
}

/** What a claim is about, in the reader's language where the message files know the slot, else by its own label. */
export function slotWords({ slot, label }: { readonly slot: string | null; readonly label: string }): string {
  if (slot === null) return label === NO_SLOT ? say('report_statement') : label;
  return sayOr(`slot_${named(slot)}`, label);
}

/** What a claim says: figures as the text gives them, a known value in the reader's language. Null for no value. */
export function saidWords({
  slot,
  value,
}: {
  readonly slot: string | null;
  readonly value: ClaimValue | null;
}): ToldWords | null {
  if (value === null) return null;
  return value.type === 'choice' ? choiceWords(slot ?? '', value.choice, value.said) : asTold(value.said);
}

/** A value of a proposition; `said` are the pack's own words for it. */
export function choiceWords(slot: string, choice: string, said: string): ToldWords {
  return packWords(`choice_${named(slot)}_${named(choice)}`, said);
}

/** An event of the pack; `label` is the pack's own name for it. */
export function eventWords(event: string, label: string): ToldWords {
  return packWords(`event_${named(event)}`, label);
}

/** Words of a text as they stand. Figures in digits are no language's. */
export function asTold(text: string): ToldWords {
  return { text, foreign: !speaksTextLanguage() && /\p{L}/u.test(text) };
}

function packWords(name: string, own: string): ToldWords {
  const text = sayOr(name, own);
  return text === own ? asTold(own) : { text, foreign: false };
}

function speaksTextLanguage(): boolean {
  return locale().split('-', 1)[0] === TEXT_LANGUAGE;
}

/** Names of messages have no dots and hyphens. */
function named(id: string): string {
  return id.replace(/\W/g, '_');
}
