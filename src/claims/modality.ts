import type { Modality } from './claim';
import type { ReadSentence } from './read-sentence';

const CONDITION = new Set(['if', 'unless', 'whether', 'could', 'might', 'may', 'should', 'hypothetically']);
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

/** In what mood the clause around a token speaks. Words in quotation marks count like any others. */
export function modalityAt(sentence: ReadSentence, token: number): Modality {
  const clause = sentence.clauseAt(token);
  let mood: Modality = 'fact';
  for (let i = clause.first; i <= clause.last; i++) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (CONDITION.has(norm)) return 'condition';
    const planned = PLAN_TO.has(norm) && sentence.tokens[i + 1]?.norm === 'to';
    if (PLAN.has(norm) || planned) mood = 'plan';
  }
  return mood;
}

/** Whether a negation stands shortly before the token, in its own clause. */
export function isNegatedAt(sentence: ReadSentence, token: number): boolean {
  const clause = sentence.clauseAt(token);
  for (let i = Math.max(clause.first, token - NEGATION_REACH); i < token; i++) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (NEGATORS.has(norm) || norm.endsWith("n't")) return true;
  }
  return false;
}
