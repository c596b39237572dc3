import type { Token } from '../text/tokens';
import type { TokenRange } from './needs';
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

/** Whom a sentence names as its source, in its own words, and the tokens (both ends inclusive) told by that source. */
export interface Attribution {
  readonly names: readonly string[];
  readonly told: TokenRange;
}

interface Stated {
  readonly name: string;
  readonly told: TokenRange;
}

/**
 * The source a sentence names; null when it names none. "The same source" gives back `last`, the names of the
 * source before it.
 */
export function readAttribution(sentence: ReadSentence, last: readonly string[]): Attribution | null {
  const stated = accordingTo(sentence) ?? subjectOfSaying(sentence);
  if (stated === null) return null;
  const isSame = /^the same (source|ministry|official|report)/i.test(stated.name);
  return { names: isSame ? last : [stated.name], told: stated.told };
}

/** The names a claim at this token is told by. */
export function namesAt(attribution: Attribution | null, token: number): readonly string[] {
  if (attribution === null) return [];
  const { first, last } = attribution.told;
  return token >= first && token <= last ? attribution.names : [];
}

const JOINS = new Set(['and', 'but', 'while', 'whereas', 'as', 'since', 'after', 'before', 'when', ';']);

function accordingTo(sentence: ReadSentence): Stated | null {
  const { tokens } = sentence;
  const at = tokens.findIndex((token, i) => token.norm === 'according' && tokens[i + 1]?.norm === 'to');
  if (at < 0) return null;
  const first = at + 2;
  let last = first - 1;
  while (last + 1 < tokens.length && last + 1 - first < LONGEST && !endsName(tokens[last + 1])) last++;
  if (last < first) return null;
  // At the head it tells all; behind something, what it stands behind, up to the next clause that is joined on.
  const told = at < LEADING ? { first: 0, last: tokens.length - 1 } : toldAround(sentence, at, last);
  return { name: textOf(sentence, first, last), told };
}

/** An "according to" among the first words opens the sentence. */
const LEADING = 3;

function toldAround(sentence: ReadSentence, at: number, end: number): TokenRange {
  const before = sentence.clauses.filter(
    ({ first, marker }) => marker !== null && JOINS.has(marker) && first < at && first > 0,
  );
  return { first: before.at(-1)?.first ?? 0, last: beforeJoin(sentence, end) };
}

/** The last token before what is joined on behind a comma (", and bringing …"), or the sentence's last. */
function beforeJoin({ tokens }: ReadSentence, from: number): number {
  const comma = tokens.findIndex(
    ({ norm }, i) => i > from && (norm === ',' || norm === ';') && JOINS.has(tokens[i + 1]?.norm ?? ''),
  );
  return comma < 0 ? tokens.length - 1 : comma;
}

function endsName(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'punctuation' && token.raw !== "'") || ENDS.has(token.norm);
}

/** "Israeli intelligence believes that …", "…, the ministry said". */
function subjectOfSaying(sentence: ReadSentence): Stated | null {
  const { tokens } = sentence;
  for (let i = 1; i < tokens.length; i++) {
    if (!SAYING.has(tokens[i]?.norm ?? '') || tokens[i]?.norm === 'according') continue;
    const first = afterDate(sentence, subjectStart(tokens, i));
    if (first < i && namesSource(tokens, first, i - 1))
      return {
        name: textOf(sentence, first, beforeDate(sentence, first, i - 1)),
        told: toldBy(sentence, first, i),
      };
  }
  return null;
}

const DATING = new Set(['on', 'in', 'at', 'by', 'late', 'early']);

/** "Hamas on Friday said", "Hamas Friday said": nor is the day behind the name a part of it. */
function beforeDate(sentence: ReadSentence, first: number, last: number): number {
  const time = sentence.times.find((each) => each.lastToken === last && each.firstToken > first);
  if (!time) return last;
  const end = time.firstToken - 1;
  return end > first && DATING.has(sentence.tokens[end]?.norm ?? '') ? end - 1 : end;
}

/** "On Friday Hamas said": the day is no part of the name. */
function afterDate(sentence: ReadSentence, first: number): number {
  const start = DATING.has(sentence.tokens[first]?.norm ?? '') ? first + 1 : first;
  const time = sentence.times.find(({ firstToken }) => firstToken === first || firstToken === start);
  return time ? time.lastToken + 1 : first;
}

/**
 * Behind what was said ("…, the army said on Sunday.") a source tells all of it, up to what is joined on; before it,
 * its own clause and what follows.
 */
function toldBy(sentence: ReadSentence, subject: number, verb: number): TokenRange {
  const end = sentence.tokens.length - 1;
  const rest = sentence.tokens.slice(verb + 1).filter(({ kind }) => kind !== 'punctuation');
  const isPunctuation = (at: number) => sentence.tokens[at]?.kind === 'punctuation';
  const isInserted = isPunctuation(subject - 1) && isPunctuation(verb + 1);
  if (isInserted) return { first: 0, last: beforeJoin(sentence, verb) };
  if (rest.length <= TRAILING) return { first: 0, last: end };
  return { first: sentence.clauseAt(subject).first, last: end };
}

/** So few words behind the verb say when or where, not what. */
const TRAILING = 4;

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
  const words = sentence.text
    .slice(sentence.tokens[first]?.start ?? 0, sentence.tokens[end]?.end ?? sentence.text.length)
    .replace(/\s+/g, ' ');
  // "An Israeli official said …" is quoted inside a line of ours: "from an Israeli official".
  return words.replace(/^(?:An?|The|One|Some|Two|Several)(?= )/, (word) => word.toLowerCase());
}
