import type { Clause } from '../text/clauses';
import type { Modality } from './claim';
import type { ReadSentence } from './read-sentence';
import { asideEndBehind } from './subject-asides';

/** "May" and "might" hedge what is told as fact ("24 may still be alive"); these make it depend on something. */
const CONDITION = new Set(['if', 'unless', 'could', 'should', 'hypothetically']);
const PLAN = new Set(['will', 'would', 'shall', "'ll"]);
/** Words of planning only before "to": "is expected to" plans, "a scheduled trip" and "due to" after a cause need not. */
const PLAN_TO = new Set([
  'plans',
  'plan',
  'planned',
  'expected',
  'scheduled',
  'set',
  'slated',
  'poised',
  'intends',
  'planning',
]);
const NEGATORS = new Set([
  'not',
  'no',
  'never',
  "n't",
  'nor',
  'neither',
  'without',
  'none',
  'denied',
  'denies',
  'deny',
  'cannot',
  'hardly',
]);
const NEGATION_REACH = 4;

/** "A gesture of good will" plans nothing. */
const WILL_NOUNS = new Set(['good', 'political', 'free', 'ill']);

/** In what mood the clause around a token speaks. Words in quotation marks count like any others. */
export function modalityAt(sentence: ReadSentence, token: number): Modality {
  const clause = sentence.clauseAt(token);
  let mood: Modality = 'fact';
  for (let i = moodStart(sentence, clause); i <= clause.last; i++) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (i > token && opensPlan(sentence, i)) return mood;
    if (norm === 'whether') {
      // A question left open, for what comes after it only.
      if (i < token) return 'condition';
      return mood;
    }
    if (CONDITION.has(norm)) return 'condition';
    if (norm === 'will' && WILL_NOUNS.has(sentence.tokens[i - 1]?.norm ?? '')) continue;
    if (PLAN.has(norm) || isPlanTo(sentence, i)) mood = 'plan';
  }
  return mood;
}

const BEING = new Set(['is', 'are', 'was', 'were']);

/** "Is expected to free …", "33 captives are to be exchanged", "the envoy was to fly": what comes is planned. */
function isPlanTo(sentence: ReadSentence, at: number): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  return (PLAN_TO.has(norm) || BEING.has(norm)) && sentence.tokens[at + 1]?.norm === 'to';
}

const OPENERS = new Set(['that', 'which', 'what', 'who', 'how']);
/** So many words a subject and its verb of saying may take before the planning word. */
const OPENED_REACH = 5;

/**
 * "Talks began on a truce that would free hostages", "a step that aid groups said could bring famine": only what follows
 * "that" is planned.
 */
function opensPlan(sentence: ReadSentence, at: number): boolean {
  if (!OPENERS.has(sentence.tokens[at]?.norm ?? '')) return false;
  for (const { norm, kind } of sentence.tokens.slice(at + 1, at + 1 + OPENED_REACH)) {
    if (PLAN.has(norm) || CONDITION.has(norm)) return true;
    if (kind === 'punctuation') return false;
  }
  return false;
}

const CARRIED = new Set(['are', 'is', 'were', 'was', 'has', 'have', 'had']);

/** "Would see ten captives and 18 bodies traded": what "and" adds without a verb form of its own keeps the mood. */
function moodStart(sentence: ReadSentence, clause: Clause): number {
  if (clause.first === 0 || (clause.marker !== 'and' && clause.marker !== 'or')) return clause.first;
  const own = sentence.tokens.slice(clause.first, clause.last + 1);
  if (own.some(({ norm }) => CARRIED.has(norm))) return clause.first;
  return sentence.clauseAt(clause.first - 1).first;
}

/** Subjects that deny their whole clause: "No administration is known to have …", "nobody had told Israel". */
const EMPTY_SUBJECTS = new Set(['no', 'none', 'nobody', 'nothing', 'neither', 'never', 'no-one', 'not']);
const COPULAS = new Set(['is', 'was', "'s"]);
const SUBJECT_REACH = 3;

/** Whether a negation governs the token: shortly before it, or as the subject of its clause. */
export function isNegatedAt(sentence: ReadSentence, token: number): boolean {
  const clause = sentence.clauseAt(token);
  for (let i = clause.first; i < token; i++) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (i >= token - NEGATION_REACH && (NEGATORS.has(norm) || norm.endsWith("n't"))) return true;
    // "This is not the novelty it was in March, when he met them": behind a verb "not" denies no more than is near.
    const isSubject = norm !== 'not' || !COPULAS.has(sentence.tokens[i - 1]?.norm ?? '');
    if (i < clause.first + SUBJECT_REACH && EMPTY_SUBJECTS.has(norm) && isSubject) return true;
    if (norm === 'nobody') return true;
  }
  return false;
}

const DISPUTE = new Set(
  'denied denies deny denying dismissed dismisses rejected rejects rejecting dismissing disputed disputes refuted'.split(
    ' ',
  ),
);
const SAYINGS = new Set(
  `suggestion suggestions claim claims report reports warning warnings accusation accusations allegation allegations
  assertion assertions charge charges notion idea talk that having`.split(/\s+/),
);
/** How far a disputed saying may stand from its verb, and what it says from there. */
const SAYING_REACH = 4;
const DISPUTE_REACH = 16;
const STOPS = new Set(', ; : " — but and saying after as when while before because'.split(' '));

/** "Dismissed suggestions that …", "rejected warnings of …", "denied that …": what follows is told to be untrue. */
export function isDisputed(sentence: ReadSentence, token: number): boolean {
  const norm = (i: number) => sentence.tokens[i]?.norm ?? '';
  for (let i = token - 1; i >= Math.max(0, token - DISPUTE_REACH); i--) {
    if (STOPS.has(norm(i))) return false;
    if (!DISPUTE.has(norm(i))) continue;
    const after = sentence.tokens.slice(i + 1, Math.min(token + 1, i + 1 + SAYING_REACH));
    if (after.some((word) => SAYINGS.has(word.norm))) return true;
  }
  return false;
}

const INNER_NEGATORS = new Set(['not', 'never', 'denied', 'denies']);

/** Whether a negation stands between two of these stretches: "officials [have not] met [Hamas]". */
export function isNegatedWithin(
  sentence: ReadSentence,
  stretches: readonly { readonly first: number; readonly last: number }[],
): boolean {
  return stretches.some((stretch, k) => {
    const before = stretches[k - 1];
    if (!before) return false;
    // "Boehler, who has not been confirmed, met Hamas leaders": an aside denies nothing of what it stands in.
    const aside = asideEndBehind(sentence, before.last) ?? -1;
    const from = aside < stretch.first ? Math.max(before.last, aside) : before.last;
    return sentence.tokens
      .slice(from + 1, stretch.first)
      .some(({ norm }) => INNER_NEGATORS.has(norm) || norm.endsWith("n't"));
  });
}
