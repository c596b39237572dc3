import type { ReadSentence } from './read-sentence';

const TERMS =
  /^(?:texts?|proposals?|plans?|deals?|offers?|drafts?|terms|outlines?|table|agreements?|formulas?|frameworks?|points|package|blueprint|elements|exchange|swap|accord|compromise)$/;
const LISTING = new Set([':', '—', '–', 'are', 'is']);
const VERBAL = new Set(
  'are is were was be has have had remain remains believed thought presumed considered still alive dead'.split(
    ' ',
  ),
);
const TERMS_REACH = 14;
const SHARED_OUT =
  /\b(?:(?:in|by|over) (?:\w+ )?(?:installments?|instalments?|stages|phases|batches|groups|steps)|in (?:return|exchange) for)\b/i;

/**
 * Whether a figure stands in a list of what an agreement is to bring, told without a verb of its own: "the text was
 * short: 60 days without fighting, 10 of the living hostages and 18 bodies". Not "the deal leaves out one thing: 28 of
 * the 50 are dead".
 */
export function isTerm(sentence: ReadSentence, token: number): boolean {
  const { tokens } = sentence;
  const norm = (i: number) => tokens[i]?.norm ?? '';
  let mark = token - 1;
  while (mark > 0 && !LISTING.has(norm(mark)) && norm(mark) !== ';') mark--;
  if (!LISTING.has(norm(mark))) return false;
  const head = tokens.slice(Math.max(0, mark - TERMS_REACH), mark);
  if (!head.some((word) => TERMS.test(word.norm))) return false;
  const listed = tokens.slice(token + 1, token + 1 + TERMS_REACH);
  const end = listed.findIndex((word) => word.norm === ';' || word.norm === '—');
  const own = end < 0 ? listed : listed.slice(0, end);
  const isBare = !own.some(({ norm: word }) => VERBAL.has(word));
  return isBare || SHARED_OUT.test(sentence.text.slice(tokens[mark]?.end ?? 0));
}
