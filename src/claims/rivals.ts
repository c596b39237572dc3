import type { MeasureSlot } from '../topic/pack';
import type { Topic } from '../topic/topic';
import type { Draft } from './draft';
import type { ReadSentence } from './read-sentence';
import type { Figure } from './window';

/**
 * The measure a figure without a noun of its own goes on with: "Israel says up to 24 are alive, but Trump put the number
 * at 21", "… Trump said that only 21 were". Null where it does not, or where several measures were told before it.
 */
export function rivalOf(
  figure: Figure,
  sentence: ReadSentence,
  here: readonly Draft[],
  before: Told | null,
  topic: Topic,
): MeasureSlot | null {
  if (!isPut(figure, sentence) && !isElided(figure, sentence)) return null;
  const { firstToken, amount } = figure.quantity;
  const own = here.filter(({ token }) => token < firstToken);
  const told =
    ofWhom(own, sentence) ?? (own.length === 0 && before ? ofWhom(before.drafts, before.sentence) : null);
  if (told?.value?.type !== 'quantity' || told.value.unit !== 'person') return null;
  const isLike = amount * MOST_APART >= told.value.amount && told.value.amount * MOST_APART >= amount;
  const slot = isLike ? topic.measures.find((each) => each.slot === told.slot) : undefined;
  return slot ?? null;
}

/** From here on a figure is told by its amount alone: "the ten" may be anyone. */
const TELLING = 20;

/** "Five of the 59", "all 59": the measure that an earlier sentence gave as much to; null where it is not plain. */
export function knownAgain(
  { quantity: { firstToken, amount, qualifier }, phrase }: Figure,
  { tokens }: ReadSentence,
  known: readonly Draft[],
  topic: Topic,
): MeasureSlot | null {
  const before = tokens[firstToken - 1]?.norm ?? '';
  const isDefinite = before === 'all' || (before === 'the' && WHOLES.has(tokens[firstToken - 2]?.norm ?? ''));
  if (phrase.heads[0] !== '-' || qualifier !== 'exactly' || amount < TELLING || !isDefinite) return null;
  if (tokens.slice(firstToken).some(({ norm }) => DOUBTING.has(norm))) return null;
  const same = known.filter(
    ({ value, derived }) => derived === null && value?.type === 'quantity' && value.amount === amount,
  );
  const [first] = same;
  if (!first || same.some(({ slot }) => slot !== first.slot)) return null;
  return topic.measures.find(({ slot, kind }) => slot === first.slot && kind === 'level') ?? null;
}

const WHOLES = new Set(['of', 'among']);
/** "Some of the 20 might have died" does not say again that 20 are alive. */
const DOUBTING = new Set(['may', 'might', 'could', 'perhaps', 'possibly']);

/** A sentence and the figures read in it. */
export interface Told {
  readonly sentence: ReadSentence;
  readonly drafts: readonly Draft[];
}

/** Two counts of one thing differ by less than this. */
const MOST_APART = 2;

/** The one measure the drafts tell, but for wholes ("24 of the 59") that only tell out of how many. */
function ofWhom(drafts: readonly Draft[], sentence: ReadSentence): Draft | null {
  const counts = drafts.filter(({ derived, token }) => derived === null && !isWhole(sentence, token));
  const [first] = counts;
  return first && counts.every(({ slot }) => slot === first.slot) ? first : null;
}

function isWhole({ tokens }: ReadSentence, figure: number): boolean {
  const before = (steps: number) => tokens[figure - steps]?.norm ?? '';
  return before(1) === 'of' || (before(2) === 'of' && /^(?:the|those|these|all)$/.test(before(1)));
}

const NAMES = new Set(['number', 'figure', 'count', 'total', 'tally']);
const LINKS = new Set(['at', 'is', 'was', 'as', 'to', 'be', 'of', 'just', 'only', 'nearer', 'closer']);
/** What may follow such a figure; a noun would say of its own what it counts. */
const FOLLOWS = new Set('this last on in earlier at and but while though although a'.split(' '));

/** "Put the number at 21", "says the figure is 21". */
function isPut({ quantity: { firstToken, lastToken } }: Figure, { tokens }: ReadSentence): boolean {
  const next = tokens[lastToken + 1];
  if (next && next.kind !== 'punctuation' && !FOLLOWS.has(next.norm)) return false;
  let at = firstToken - 1;
  while (at > 0 && LINKS.has(tokens[at]?.norm ?? '')) at--;
  // "A number of 21" names no count told before.
  return (
    at < firstToken - 1 &&
    NAMES.has(tokens[at]?.norm ?? '') &&
    /^(?:the|that|its?|their|his|'s)$/.test(tokens[at - 1]?.norm ?? '')
  );
}

const AUXILIARIES = new Set(['are', 'were', 'is', 'was', 'do', 'did', 'have', 'had']);
const SAYING = new Set(
  'said says say told tells believes believe thinks insists insisted claims claimed holds suggested reckons spoke'.split(
    ' ',
  ),
);
const SAYING_REACH = 12;

/** "Said that only 21 were": the rest of the predicate was told before. */
function isElided(
  { quantity: { firstToken, lastToken }, phrase }: Figure,
  { tokens }: ReadSentence,
): boolean {
  if (phrase.heads[0] !== '-' || !AUXILIARIES.has(tokens[lastToken + 1]?.norm ?? '')) return false;
  const next = tokens[lastToken + 2];
  if (next && !(next.kind === 'punctuation' && next.norm !== '"')) return false;
  const before = tokens.slice(Math.max(0, firstToken - SAYING_REACH), firstToken);
  return (
    before.some(({ norm }) => SAYING.has(norm)) && !before.some(({ norm }) => norm === 'of' || norm === 'not')
  );
}
