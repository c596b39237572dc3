import type { Token } from '../text/tokens';
import type { ReadSentence } from './read-sentence';

const LONGEST = 9;
const SAYING = new Set(
  `said says say reported reports confirmed confirms stated states believes believe estimates estimated claimed claims announced
  told added revealed noted insisted acknowledged warned argued according`.split(/\s+/),
);
/** A subject must hold one of these, or a name, to be a source. */
const SOURCE_NOUNS = new Set(
  `official officials ministry source sources authorities military army intelligence government spokesman spokeswoman spokesperson
  agency agencies office report reports idf hamas israel un ministers minister president diplomat diplomats media families`.split(
    /\s+/,
  ),
);
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who', 'which', 'that']);

/** Words that end a source's name after "according to". */
const ENDS = new Set([
  'and',
  'who',
  'whom',
  'whose',
  'which',
  'that',
  'with',
  'while',
  'as',
  'but',
  'since',
  'after',
  'when',
  'what',
]);

/**
 * Whom a sentence names as its source, in its own words; empty when it names none. "The same source" gives
 * back `last`, the source named before it.
 */
export function readAttribution(sentence: ReadSentence, last: readonly string[]): readonly string[] {
  const stated = accordingTo(sentence) ?? subjectOfSaying(sentence);
  if (stated === null) return [];
  return /^the same (source|ministry|official|report)/i.test(stated) ? last : [stated];
}

function accordingTo(sentence: ReadSentence): string | null {
  const { tokens } = sentence;
  const at = tokens.findIndex((token, i) => token.norm === 'according' && tokens[i + 1]?.norm === 'to');
  if (at < 0) return null;
  const first = at + 2;
  let last = first - 1;
  while (last + 1 < tokens.length && last + 1 - first < LONGEST && !endsName(tokens[last + 1])) last++;
  return last < first ? null : textOf(sentence, first, last);
}

function endsName(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'punctuation' && token.raw !== "'") || ENDS.has(token.norm);
}

/** "Israeli intelligence believes that …", "…, the ministry said". */
function subjectOfSaying(sentence: ReadSentence): string | null {
  const { tokens } = sentence;
  for (let i = 1; i < tokens.length; i++) {
    if (!SAYING.has(tokens[i]?.norm ?? '') || tokens[i]?.norm === 'according') continue;
    const first = subjectStart(tokens, i);
    if (first < i && namesSource(tokens, first, i - 1)) return textOf(sentence, first, i - 1);
  }
  return null;
}

function subjectStart(tokens: readonly Token[], verb: number): number {
  let first = verb;
  while (first > 0 && verb - first < LONGEST) {
    const before = tokens[first - 1];
    if (!before || before.kind === 'punctuation' || ENDS.has(before.norm)) break;
    // "Including 34 the military says are dead": the figure is what is said, not who says it.
    if (before.kind === 'number' && tokens[first]?.norm === 'the') break;
    first--;
  }
  return verb - first >= LONGEST ? verb : first;
}

function namesSource(tokens: readonly Token[], first: number, last: number): boolean {
  if (first === last && PRONOUNS.has(tokens[first]?.norm ?? '')) return false;
  for (let i = first; i <= last; i++) {
    if (SOURCE_NOUNS.has(tokens[i]?.norm ?? '')) return true;
  }
  return false;
}

const AUXILIARIES = new Set(['has', 'have', 'had', 'also', 'have', 'reportedly', 'is', 'are', 'was', 'were']);

function textOf(sentence: ReadSentence, first: number, last: number): string {
  let end = last;
  while (end > first && AUXILIARIES.has(sentence.tokens[end]?.norm ?? '')) end--;
  const from = (sentence.tokens[first]?.start ?? sentence.start) - sentence.start;
  const to = (sentence.tokens[end]?.end ?? sentence.end) - sentence.start;
  const words = sentence.text.slice(from, to).replace(/\s+/g, ' ');
  // "An Israeli official said …" is quoted inside a line of ours: "from an Israeli official".
  return words.replace(/^(?:An?|The|One|Some|Two|Several)(?= )/, (word) => word.toLowerCase());
}
