import type { Token } from '../text/tokens';
import type { ReadSentence } from './read-sentence';

const SAYING = new Set(
  `said says say reported reports confirmed confirms stated states believes believe estimates estimated claimed claims announced
  told tells added adds revealed noted notes insisted insists acknowledged acknowledges warned warns argued argues according
  maintained maintains asserted asserts replied counts puts`.split(/\s+/),
);
/** Verbs that tell something only with a figure: "counts 57,680 dead", not "puts pressure on Hamas". */
const COUNTING = new Set(['counts', 'puts']);

/** A subject must hold one of these, or a name, to be a source. */
const SOURCE_NOUNS = new Set(
  `official officials ministry source sources authorities authority military army intelligence government spokesman spokeswoman
  spokesperson spokesmen agency agencies office report reports idf hamas israel un ministers minister president diplomat
  diplomats media families relatives secretary envoy envoys house administration department aide aides adviser advisers leader leaders
  forum panel negotiator negotiators mediator mediators lawmakers analysts monitors washington unicef unrwa`.split(
    /\s+/,
  ),
);
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who', 'which', 'that']);
/** Behind these a verb does not tell what its subject says: "was told", "never told them". */
const SILENT = new Set(['not', 'never', 'was', 'were', 'been', 'being', 'be', 'is', 'are']);
const BETWEEN = new Set(['also', 'only', 'first', 'reportedly']);

/** Whether the token is a verb by which its subject tells something; "was told", "are reported" are not. */
export function isSaying(sentence: ReadSentence, at: number): boolean {
  const { tokens } = sentence;
  const { norm, raw } = tokens[at] ?? { norm: '', raw: '' };
  // "The United States", "the Gulf States".
  if (raw.startsWith('States')) return false;
  if (!SAYING.has(norm) || norm === 'according') return false;
  if (COUNTING.has(norm) && !tellsFigure(sentence, at)) return false;
  if (isCommand(tokens, at)) return false;
  let before = at - 1;
  while (BETWEEN.has(tokens[before]?.norm ?? '')) before--;
  return !SILENT.has(tokens[before]?.norm ?? '');
}

/** A figure follows in the same clause. */
function tellsFigure({ tokens, clauseAt }: ReadSentence, at: number): boolean {
  return tokens.slice(at + 1, clauseAt(at).last + 1).some(({ kind }) => kind === 'number');
}

/** "Told Hamas to free them": what is told is not so. */
function isCommand(tokens: readonly Token[], at: number): boolean {
  if (!COMMANDING.has(tokens[at]?.norm ?? '')) return false;
  const next = tokens.slice(at + 1, at + 1 + ADDRESSED).map(({ norm }) => norm);
  const to = next.indexOf('to');
  return to > 0 && !next.slice(0, to).includes('that');
}

const COMMANDING = new Set(['told', 'tells', 'warned', 'warns']);
/** So few words name whom a command goes to. */
const ADDRESSED = 4;

/** Where "have been quoted as saying" begins its verb, when the token is its "saying"; -1 where it is not. */
export function quotedFrom({ tokens }: ReadSentence, at: number): number {
  const isQuoted = ['quoted', 'as', 'saying'].every((word, k) => tokens[at - 2 + k]?.norm === word);
  return isQuoted ? at - 2 : -1;
}

/** Whether the tokens from `first` to `last` are somebody who can tell something. */
export function namesSource({ tokens, hits }: ReadSentence, first: number, last: number): boolean {
  if (first === last && PRONOUNS.has(tokens[first]?.norm ?? '')) return false;
  for (let i = first; i <= last; i++) {
    if (SOURCE_NOUNS.has(tokens[i]?.norm ?? '')) return true;
  }
  // A name: "Netanyahu", "Mr Hirsch", not whatever word a sentence begins with.
  const names = tokens.slice(first, last + 1).filter(isCapitalised);
  const isKnown = hits.at(last).length > 0 && isCapitalised(tokens[last]);
  return names.length === last - first + 1 && (names.length > 1 || first > 0 || isKnown);
}

function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}\p{L}/u.test(token.raw);
}

/** "An Israeli official said …" is quoted inside a line of ours: "from an Israeli official". */
export function insideLine(name: string): string {
  return name.replace(FIRST_WORDS, (word) => word.toLowerCase());
}

const FIRST_WORDS =
  /^(?:An?|The|One|Two|Three|Four|Five|Some|Several|Many|Most|Other|Former|Senior|Local|Health|Security|Medical|Government|Military|Officials|Diplomats|Sources|Families|Witnesses|Relatives)(?= |$)/;
