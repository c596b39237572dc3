import { normAt, type Token } from './tokens';
import { finiteTense, type Tense, TIMETABLE_FORMS } from './verbs';

/**
 * What the clause about a mention says of its time. `timetable` is a present form that may look ahead; `was-ahead` is
 * what was still to come when it was planned ("was due to land on Tuesday") and may be over by now.
 */
type ClauseTense = Tense | 'timetable' | 'was-ahead' | 'unknown';

const BACK = 30;
const AHEAD = 14;
const STRONG_BREAK = new Set([';', ':', '—', '(', ')']);

/**
 * The tense that governs tokens `first..last`: the nearest finite verb before them in their clause, else behind them
 * (over one comma when the mention opens the clause), else before the clause. Looks a bounded way only.
 */
export function tenseAround(tokens: readonly Token[], first: number, last: number): ClauseTense {
  const near = searchBack(tokens, first, true);
  if (near.tense !== 'unknown') return near.tense;
  const relative = relativeTense(tokens, first, last);
  if (relative !== 'unknown') return relative;
  const ahead = searchAhead(tokens, last);
  if (ahead !== 'unknown') return ahead;
  const wide = searchBack(tokens, first, false).tense;
  return wide === 'unknown' ? headlineTense(tokens, first) : wide;
}

/** Whether what is told lies ahead, or is told like a timetable. */
export function looksAheadIn(tense: ClauseTense): boolean {
  return tense === 'future' || tense === 'timetable' || tense === 'was-ahead';
}

function tenseOf(tokens: readonly Token[], at: number): ClauseTense {
  // "Came to an abrupt end": behind one thing a verb would end in -s.
  const isOne = /^an?$/.test(normAt(tokens, at - 2));
  if (isOne && TIMETABLE_FORMS.has(normAt(tokens, at)) && !normAt(tokens, at).endsWith('s')) return 'unknown';
  const tense = finiteTense(tokens, at);
  if (tense === 'present' && TIMETABLE_FORMS.has(normAt(tokens, at))) return 'timetable';
  return tense ?? 'unknown';
}

/** "8:30 a.m." is one time, not two clauses. */
function isStrongBreak(tokens: readonly Token[], at: number): boolean {
  const isClock = tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number';
  return STRONG_BREAK.has(normAt(tokens, at)) && !(normAt(tokens, at) === ':' && isClock);
}

function searchBack(tokens: readonly Token[], from: number, inClause: boolean): { tense: ClauseTense } {
  for (let i = from - 1; i >= 0 && i >= from - BACK; i -= 1) {
    const norm = normAt(tokens, i);
    if (isStrongBreak(tokens, i)) break;
    if (inClause && norm === ',') break;
    const tense = tenseOf(tokens, i);
    if (tense === 'unknown') continue;
    return { tense: settle(tokens, i, tense) };
  }
  return { tense: 'unknown' };
}

const RELATIVE = new Set(['who', 'which']);

/**
 * "Trump, who begins a tour of Qatar, Oman and Kuwait on Tuesday, welcomed it": a relative clause goes on over the commas
 * of a list, and its one verb tells the time of what stands at its end.
 */
function relativeTense(tokens: readonly Token[], first: number, last: number): ClauseTense {
  const next = tokens[last + 1];
  if (next !== undefined && next.norm !== ',' && next.kind !== 'punctuation') return 'unknown';
  let tense: ClauseTense = 'unknown';
  for (let i = first - 1; i > 0 && i >= first - BACK && !isStrongBreak(tokens, i); i -= 1) {
    if (RELATIVE.has(normAt(tokens, i))) return normAt(tokens, i - 1) === ',' ? tense : 'unknown';
    const found = tenseOf(tokens, i);
    if (found === 'unknown') continue;
    if (tense !== 'unknown') return 'unknown';
    tense = settle(tokens, i, found);
  }
  return 'unknown';
}

/** "was due to", "had planned to": the word nearer the mention may be part of a longer verb. */
function settle(tokens: readonly Token[], at: number, tense: ClauseTense): ClauseTense {
  if (tense === 'future') {
    const planned = /^(?:due|scheduled|expected|set|planned|slated|supposed|going|about)$/.test(
      normAt(tokens, at),
    );
    return planned && /^(?:was|were|had)$/.test(normAt(tokens, at - 1)) ? 'was-ahead' : tense;
  }
  for (let i = at - 1; i >= 0 && i >= at - 3; i -= 1) {
    const before = tenseOf(tokens, i);
    // "will be released", "could be reached", "is held": the auxiliary decides.
    if (before === 'future') return 'future';
    const word = normAt(tokens, i);
    if (/^didn?'?t?$/.test(word)) return 'past';
    if (before === 'unknown' && word !== 'be' && word !== 'not' && !word.endsWith('ly')) break;
  }
  return tense;
}

function searchAhead(tokens: readonly Token[], last: number): ClauseTense {
  let commas = 0;
  for (let i = last + 1; i < tokens.length && i <= last + AHEAD; i += 1) {
    const norm = normAt(tokens, i);
    if (STRONG_BREAK.has(norm)) break;
    if (norm === ',') {
      // Only the comma that closes an opening time phrase is passed.
      if (commas > 0 || i > last + 3) break;
      commas += 1;
    }
    const tense = tenseOf(tokens, i);
    if (tense !== 'unknown') return tense;
  }
  return 'unknown';
}

/** "Netanyahu to meet Trump on Monday": a bare "to" with no finite verb at all. */
function headlineTense(tokens: readonly Token[], first: number): ClauseTense {
  for (let i = Math.max(1, first - BACK); i < first; i += 1) {
    const after = tokens[i + 1];
    if (normAt(tokens, i) === 'to' && after?.kind === 'word' && /^[a-z]/.test(after.raw) && i + 1 < first) {
      if (!/^(?:the|a|an|his|her|its|their|this|that|these|those|end|some|all)$/.test(after.norm))
        return 'future';
    }
  }
  return 'unknown';
}
