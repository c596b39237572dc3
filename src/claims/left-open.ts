import type { ConceptHit } from '../topic/concepts';
import type { Need, PropositionFrame } from '../topic/pack';
import { findNeed } from './needs';
import type { ReadSentence } from './read-sentence';

/** "Declined to say whether the talks are about hostages": part of the frame stands only in an open question. */
export function isAsked(frame: PropositionFrame, sentence: ReadSentence, trigger: ConceptHit): boolean {
  const whether = sentence.tokens.findIndex(({ norm }) => norm === 'whether');
  const open = whether >= 0 ? whether : withheldFrom(sentence);
  if (open < 0) return false;
  // "The question of whether the truce would end the war" is what some frames look for.
  if (trigger.first === open) return false;
  const told = { first: 0, last: open - 1 };
  const needs = [...(frame.seq ?? []), ...(frame.all ?? [])];
  return trigger.first > open || needs.some((need) => findNeed(sentence.hits, need, told) === undefined);
}

const REFUSING = new Set([
  'not',
  "n't",
  'declined',
  'refused',
  'neither',
  'nor',
  'declining',
  'refusing',
  'unclear',
]);
const TELLING = new Set(
  `say saying go going disclose disclosing reveal revealing specify specifying discuss elaborate tell telling detail drawn
  describe explain unclear`.split(/\s+/),
);
const QUESTIONS = new Set(['what', 'who', 'how', 'when', 'where', 'why', 'which']);
const REFUSAL_REACH = 4;
const QUESTION_REACH = 5;

/** Where the thing begins that someone would not tell: the "what" of "would not say what was discussed"; or -1. */
function withheldFrom({ tokens }: ReadSentence): number {
  const norm = (i: number) => tokens[i]?.norm ?? '';
  for (let i = 0; i < tokens.length; i++) {
    if (!REFUSING.has(norm(i)) && !norm(i).endsWith("n't")) continue;
    for (let k = i; k <= i + REFUSAL_REACH; k++) {
      if (!TELLING.has(norm(k))) continue;
      for (let q = k + 1; q <= k + QUESTION_REACH; q++) if (QUESTIONS.has(norm(q))) return q;
    }
  }
  return -1;
}

const COMMENT = new Set([
  'comment',
  'commented',
  'comments',
  'commenting',
  'respond',
  'responded',
  'discuss',
]);
const ABOUT = new Set(['on', 'about', 'regarding', 'concerning', 'upon']);
const MATTER_REACH = 8;
const OPEN_MATTER = new Set(['it', 'them', 'this', 'that']);

/**
 * Whether a comment that was not given was on something else than what the slot is about: "declined to comment on the
 * strike". A comment on nothing that is named, or on "the report", is on what the text speaks of.
 */
export function isOnOther(sentence: ReadSentence, matter: Need): boolean {
  const { tokens, times, hits } = sentence;
  const at = tokens.findIndex(({ norm }, i) => ABOUT.has(norm) && COMMENT.has(tokens[i - 1]?.norm ?? ''));
  if (at < 0) return false;
  if (times.some(({ firstToken }) => firstToken === at + 1 || firstToken === at)) return false;
  if (OPEN_MATTER.has(tokens[at + 1]?.norm ?? '')) return false;
  return findNeed(hits, matter, { first: at + 1, last: at + MATTER_REACH }) === undefined;
}
