import { normAt, type Token } from './tokens';
import { finiteTense } from './verbs';

/** A stretch of one sentence's tokens (both ends inclusive); `marker` is the word that links it ("although"), if any. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  readonly marker: string | null;
}

const CONCESSIVE = new Set('while whilst whereas although though because unless'.split(' '));
const TEMPORAL = new Set('after before since until when as if once'.split(' '));
const RELATIVE = new Set('who which whose whom where'.split(' '));
const COORDINATING = new Set('and but or yet so'.split(' '));
const PERFECT = new Set(['have', 'has', 'had']);
const PREPOSITIONAL = new Set('with including despite amid without'.split(' '));
const HARD = new Set([';', ':', '—']);
const SPEECH =
  /^(?:said|says|say|told|believes?|believed|confirmed|claimed|claims|warned|added|reported|reports|stated|noted)$/;

const ADVERBS = /^(?:instead|even|later|then|also|never|not|still|soon|again|thus|ever)$|ly$/;

/** How far ahead a clause's own verb is looked for. */
const VERB_REACH = 9;

/**
 * Cuts one sentence's tokens into clauses that cover them all. Breaks at ; : — and parentheses, at relative and
 * subordinating words, and at commas and coordinating words behind which a clause with its own subject and verb begins.
 * It knows no grammar: verbs are recognised by form, so unusual ones leave a clause uncut. Linear.
 */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  let marker: string | null = null;
  const cut = (at: number, next: string | null) => {
    if (at > first) clauses.push({ first, last: at - 1, marker });
    first = at;
    marker = next;
  };
  let verbAt = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const boundary = boundaryAt(tokens, i, { first, marker, verbAt });
    if (boundary !== null) {
      cut(boundary.at, boundary.marker);
      verbAt = -1;
    }
    if (finiteTense(tokens, i) !== null) verbAt = i;
  }
  if (first < tokens.length) clauses.push({ first, last: tokens.length - 1, marker });
  return clauses;
}

interface Open {
  readonly first: number;
  readonly marker: string | null;
  /** The last finite verb in the open clause, or -1. */
  readonly verbAt: number;
}

interface Boundary {
  readonly at: number;
  readonly marker: string | null;
}

/** The boundary that the token at `i` makes: at it, or behind it. */
function boundaryAt(tokens: readonly Token[], i: number, open: Open): Boundary | null {
  const before = normAt(tokens, i - 1);
  if (i > 0 && before === ')') return { at: i, marker: markerAt(tokens, i) };
  if (normAt(tokens, i) === '(') return { at: i, marker: null };
  if (i > 0 && isHardBreak(tokens, i - 1)) return { at: i, marker: markerAt(tokens, i) };
  const word = normAt(tokens, i);
  const afterComma = before === ',' || (before === '"' && normAt(tokens, i - 2) === ',');
  if (i === open.first)
    return i === 0 && isSubordinating(word) ? { at: 0, marker: markerAt(tokens, 0) } : null;
  if (CONCESSIVE.has(word)) return { at: i, marker: word };
  if (RELATIVE.has(word)) return relativeBoundary(tokens, i, open);
  if (TEMPORAL.has(word)) return temporalBoundary(tokens, i, open, afterComma);
  if (PREPOSITIONAL.has(word)) return afterComma ? { at: i, marker: word } : null;
  if (COORDINATING.has(word)) return coordinated(tokens, i, open, afterComma);
  if (!afterComma || isClosingQuote(tokens, i) || isYearOfDate(tokens, i)) return null;
  return afterCommaBoundary(tokens, i, open);
}

/** "October 7, 2023": the comma belongs to the date. */
function isYearOfDate(tokens: readonly Token[], at: number): boolean {
  return /^(?:19|20)\d\d$/.test(normAt(tokens, at)) && tokens[at - 2]?.kind === 'number';
}

function isHardBreak(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !HARD.has(token.norm)) return false;
  // "10:30" and "3:2" are no breaks.
  return !(token.norm === ':' && tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.start === token.end);
}

/** A quotation mark set directly on the comma before it. */
function isClosingQuote(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.norm === '"' && token.start === tokens[at - 1]?.end;
}

function isSubordinating(word: string): boolean {
  return CONCESSIVE.has(word) || TEMPORAL.has(word) || PREPOSITIONAL.has(word);
}

function markerAt(tokens: readonly Token[], at: number): string | null {
  const word = normAt(tokens, at);
  if (CONCESSIVE.has(word) || RELATIVE.has(word) || COORDINATING.has(word) || PREPOSITIONAL.has(word))
    return word;
  return TEMPORAL.has(word) && hasClauseAhead(tokens, at + 1) ? word : null;
}

/** "after talks had stalled"; not "as a group", nor "the toll since the start has risen", whose verb is the main one. */
function temporalBoundary(
  tokens: readonly Token[],
  i: number,
  open: Open,
  afterComma: boolean,
): Boundary | null {
  const word = normAt(tokens, i);
  if (!afterComma && (word === 'as' || open.verbAt < 0)) return null;
  // "Have since been killed" is one verb.
  if (word === 'since' && PERFECT.has(normAt(tokens, i - 1))) return null;
  return hasClauseAhead(tokens, i + 1) ? { at: i, marker: word } : null;
}

/** "in which", "of whom": the clause starts at its preposition. */
function relativeBoundary(tokens: readonly Token[], i: number, open: Open): Boundary | null {
  const before = normAt(tokens, i - 1);
  const led =
    /^(?:in|of|to|for|with|on|by|from|under|at|during|after|through)$/.test(before) && i - 1 > open.first;
  return { at: led ? i - 1 : i, marker: normAt(tokens, i) };
}

/** "and talks have stalled" with a verb on the left too; "Israel and Hamas are" has none. */
function coordinated(tokens: readonly Token[], i: number, open: Open, afterComma: boolean): Boundary | null {
  const word = normAt(tokens, i);
  const next = normAt(tokens, i + 1);
  // "Have so far killed" is one verb; ", and that clearing the rubble could take years" is said apart.
  if (word === 'so' && next === 'far') return null;
  if (word === 'and' && afterComma && next === 'that' && open.verbAt >= 0) return { at: i, marker: word };
  if (word === 'but' && (afterComma || hasVerbAhead(tokens, i + 1))) return { at: i, marker: word };
  if (open.verbAt < 0 || !hasClauseAhead(tokens, i + 1)) return null;
  return !afterComma && joinsSubjects(tokens, i, open.verbAt) ? null : { at: i, marker: word };
}

const SUBJECT_REACH = 12;

/** Whether "and" stands in a subject whose verb is still to come: "said that Egypt and …", "talks between A and …". */
function joinsSubjects(tokens: readonly Token[], i: number, verbAt: number): boolean {
  if (i - verbAt <= 3 && SPEECH.test(normAt(tokens, verbAt))) return true;
  for (let at = Math.max(verbAt + 1, i - SUBJECT_REACH); at < i; at += 1) {
    const word = normAt(tokens, at);
    if (word === 'that' || word === 'between') return true;
  }
  return false;
}

/** A comma ends a subordinate or relative clause, or joins two clauses. */
function afterCommaBoundary(tokens: readonly Token[], i: number, open: Open): Boundary | null {
  const marked = open.marker !== null && !COORDINATING.has(open.marker);
  if (marked && (finiteTense(tokens, i) !== null || hasClauseAhead(tokens, i)))
    return { at: i, marker: null };
  return open.verbAt >= 0 && hasClauseAhead(tokens, i) ? { at: i, marker: null } : null;
}

/** Whether a subject and then a finite verb follow before the next break. */
function hasClauseAhead(tokens: readonly Token[], from: number): boolean {
  let start = from;
  while (start < from + 3 && ADVERBS.test(normAt(tokens, start))) start += 1;
  return finiteTense(tokens, start) === null && hasVerbAhead(tokens, start);
}

function hasVerbAhead(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length && i < from + VERB_REACH; i += 1) {
    const word = normAt(tokens, i);
    if (word === ',' || word === '(' || isHardBreak(tokens, i)) return false;
    if (i > from && (RELATIVE.has(word) || CONCESSIVE.has(word) || word === 'that')) return false;
    if (finiteTense(tokens, i) !== null) return true;
  }
  return false;
}
