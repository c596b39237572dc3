import type { Token } from '../text/tokens';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';
import { insideLine, isSaying, namesSource, quotedFrom } from './speaker';

const LONGEST = 9;
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

/** Whom a sentence names as a source, in its own words, and the tokens (both ends inclusive) told by that source. */
export interface Voice {
  readonly names: readonly string[];
  readonly told: TokenRange;
}

interface Stated {
  readonly name: string;
  readonly told: TokenRange;
}

/**
 * The sources a sentence names, the one that counts most first. "The same source" gives back `last`, the names of the
 * source before it.
 */
export function readVoices(sentence: ReadSentence, last: readonly string[]): readonly Voice[] {
  const according = accordingTo(sentence);
  // Of two that tell the same words, the nearer: "Trump told Hamas … after his spokeswoman confirmed that …".
  const speakers = subjectsOfSaying(sentence).sort((a, b) => b.told.first - a.told.first);
  return [...(according ? [according] : []), ...speakers].map(({ name, told }) => {
    const isSame = /^the same (source|ministry|official|report)/i.test(name);
    return { names: isSame ? last : [name], told };
  });
}

/**
 * The names a claim at this token is told by. "Since March 18, when Israel broke the truce, N were killed, the ministry
 * says": what only explains a day or a name is told by the writer.
 */
export function namesAt(
  voices: readonly Voice[],
  token: number,
  { clauseAt }: Pick<ReadSentence, 'clauseAt'>,
): readonly string[] {
  const clause = clauseAt(token);
  const isAside = clause.first > 0 && EXPLAINING.has(clause.marker ?? '');
  const told = voices.find(({ told: { first, last } }) => token >= first && token <= last);
  return told && !(isAside && told.told.first < clause.first) ? told.names : [];
}

const EXPLAINING = new Set(['when', 'where']);

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
function subjectsOfSaying(sentence: ReadSentence): Stated[] {
  const { tokens } = sentence;
  return tokens.flatMap((_, i): Stated[] => {
    const quoted = tokens[i]?.norm === 'saying' ? quotedFrom(sentence, i) : -1;
    if (i === 0 || (quoted < 0 && !isSaying(sentence, i))) return [];
    const verb = afterName(sentence, quoted < 0 ? i : quoted);
    const first = afterDate(sentence, subjectStart(sentence, verb));
    if (first >= verb || !namesSource(sentence, first, verb - 1)) return [];
    const name = textOf(sentence, first, beforeDate(sentence, first, verb - 1));
    return [{ name, told: toldBy(sentence, first, i) }];
  });
}

/** The token behind the subject's last: of "officials, speaking anonymously, have said" the first comma, else the verb. */
function afterName({ tokens }: ReadSentence, verb: number): number {
  let end = verb;
  while (end > 0 && AUXILIARIES.has(tokens[end - 1]?.norm ?? '')) end--;
  if (tokens[end - 1]?.norm !== ',') return end;
  for (let i = end - 2; i > 0 && end - i <= INSERTED; i--) if (tokens[i]?.norm === ',') return i;
  return end;
}

/** An insertion between a subject and its verb has no more words than this. */
const INSERTED = 16;

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
 * its own clause and what follows. Of "including 34 the army says are dead" it tells the figure, of "a truce that he
 * announced" nothing that stands before it.
 */
function toldBy(sentence: ReadSentence, subject: number, verb: number): TokenRange {
  const { tokens } = sentence;
  const end = tokens.length - 1;
  const rest = tokens.slice(verb + 1).filter(({ kind }) => kind !== 'punctuation');
  if (isInserted(sentence, subject, verb)) return { first: 0, last: beforeJoin(sentence, verb) };
  const figure = figureBefore(tokens, subject);
  if (figure >= 0) return { first: figure, last: end };
  if (RELATIVE.has(tokens[subject - 1]?.norm ?? '')) return { first: subject, last: end };
  const isBehind = tokens[subject - 1]?.kind === 'punctuation';
  if (rest.length <= (isBehind ? TRAILING_BEHIND : TRAILING)) return { first: 0, last: end };
  return { first: sentence.clauseAt(subject).first, last: end };
}

/** ", the army said," and ", the army said on Monday,": set into what is told. */
function isInserted({ tokens, times }: ReadSentence, subject: number, verb: number): boolean {
  if (tokens[subject - 1]?.kind !== 'punctuation') return false;
  const next = DATING.has(tokens[verb + 1]?.norm ?? '') ? verb + 2 : verb + 1;
  const time = times.find(({ firstToken }) => firstToken === next || firstToken === verb + 1);
  return tokens[(time?.lastToken ?? verb) + 1]?.kind === 'punctuation';
}

/** The figure of "34 the army says are dead", "34 of whom the army says are dead"; -1 for none. */
function figureBefore(tokens: readonly Token[], subject: number): number {
  const isRelative = RELATIVE.has(tokens[subject - 1]?.norm ?? '');
  const noun = isRelative ? subject - 2 : subject - 1;
  const at = isRelative && tokens[noun]?.norm === 'of' ? noun - 1 : noun;
  return tokens[at]?.kind === 'number' ? at : -1;
}

const RELATIVE = new Set(['that', 'which', 'whom', 'what']);

/** So few words behind the verb say when or where, not what. */
const TRAILING = 4;
/** Behind a comma a few more ("…, his office said in a statement on Sunday"). */
const TRAILING_BEHIND = 6;

function subjectStart(sentence: ReadSentence, verb: number): number {
  const { tokens } = sentence;
  let first = verb;
  while (first > 0 && verb - first < LONGEST) {
    const before = tokens[first - 1];
    if (!before || before.kind === 'punctuation' || ENDS.has(before.norm)) break;
    if (isSaying(sentence, first - 1)) break;
    // "Including 34 the military says are dead": the figure is what is said, not who says it.
    if (before.kind === 'number' && tokens[first]?.norm === 'the') break;
    first--;
  }
  return verb - first >= LONGEST ? verb : first;
}

const AUXILIARIES = new Set(['has', 'have', 'had', 'also', 'been', 'reportedly', 'is', 'are', 'was', 'were']);

function textOf(sentence: ReadSentence, first: number, last: number): string {
  let end = last;
  while (end > first && AUXILIARIES.has(sentence.tokens[end]?.norm ?? '')) end--;
  const words = sentence.text
    .slice(sentence.tokens[first]?.start ?? 0, sentence.tokens[end]?.end ?? sentence.text.length)
    .replace(/\s+/g, ' ');
  return insideLine(words);
}
