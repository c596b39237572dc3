import { finiteTense } from '../text/verbs';
import type { ReadSentence } from './read-sentence';

/** A name's own aside begins right behind it ("Boehler, …"), or behind the noun it stands before. */
const NAME_REACH = 1;
const LONGEST_ASIDE = 32;
/** What an apposition or a relative clause begins with; a list of names does not. */
const OPENING = new Set(
  `a an the his her its their one who whose whom which to of with in at for then now until once still by described
  better formerly president`.split(/\s+/),
);
const MARKS = new Set([',', '—', '–', '(']);
/** Behind these words the aside has gone over into another clause. */
const ENDS = new Set([';', ':', 'but', 'while', 'whereas', 'although', '"']);
const ADVERBS = /^(?:also|later|then|since|first|himself|herself|reportedly|nonetheless|still|now)$|ly$/;

/**
 * The last token of the aside that parts a subject, ending at `subject`, from its verb: "Boehler, whose talks with Hamas
 * had angered Israel, has …". Null when none stands there.
 */
export function asideEndBehind({ tokens }: ReadSentence, subject: number): number | null {
  const opener = [1, 1 + NAME_REACH]
    .map((steps) => subject + steps)
    .find((at) => MARKS.has(tokens[at]?.norm ?? ''));
  if (opener === undefined) return null;
  const mark = tokens[opener]?.norm;
  if (mark === ',' && !opens(tokens[opener + 1])) return null;
  const closer = mark === '(' ? ')' : mark;
  let closed: number | null = null;
  for (let i = opener + 2; i < tokens.length && i <= opener + LONGEST_ASIDE; i++) {
    const norm = tokens[i]?.norm ?? '';
    if (ENDS.has(norm)) break;
    if (norm === closer && hasVerb(tokens, i + 1)) closed = i;
    if (closed !== null) break;
  }
  return closed;
}

/** Behind these words another is spoken of. */
const OTHERS = new Set(['who', 'whom', 'whose', 'which', 'that', 'where', 'while', ';']);

/** The end of the aside behind `subject`, where the token at `to` is said of the subject: not of one named after it. */
export function asideBetween(sentence: ReadSentence, subject: number, to: number): number | null {
  const end = asideEndBehind(sentence, subject);
  if (end === null || end >= to) return null;
  return sentence.tokens.slice(end + 1, to).some(({ norm }) => OTHERS.has(norm)) ? null : end;
}

function opens(token: ReadSentence['tokens'][number] | undefined): boolean {
  const norm = token?.norm ?? '';
  return OPENING.has(norm) || /'s$/.test(norm) || /^\p{Lu}/u.test(token?.raw ?? '');
}

/** The verb of the subject follows, be there an adverb before it. */
function hasVerb(tokens: ReadSentence['tokens'], at: number): boolean {
  const next = ADVERBS.test(tokens[at]?.norm ?? '') ? at + 1 : at;
  return finiteTense(tokens, next) !== null;
}
