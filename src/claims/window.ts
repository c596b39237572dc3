import type { Quantity } from '../text/quantity';
import type { Topic } from '../topic/topic';
import { asideAfter, BREAKS, breakBetween, closingAside, FINITE, OPENERS } from './asides';
import { borrowedBy, labelledBy, labelOf } from './ellipsis';
import { isCount, isOneOf } from './figure-kinds';
import { givenRange, postModifierEnd } from './given';
import { askedBefore } from './how-many';
import type { TokenRange } from './needs';
import { type NounPhrase, readNounPhrase } from './noun-phrase';
import { isParted } from './parted';
import { nextDeed } from './predicates';
import type { ReadSentence } from './read-sentence';

/** A figure with its noun and the stretch of the sentence that speaks of it alone. */
export interface Figure {
  readonly quantity: Quantity;
  readonly phrase: NounPhrase;
  /**
   * From the last break between the figure before and this one to the last break before the next. In
   * "killing about 1,200 people and seizing 251 hostages" each figure keeps its own verb.
   */
  readonly window: TokenRange;
  /** The wider stretch between the figure before and the figure after, for what dates or scopes a count. */
  readonly stretch: TokenRange;
  /** Another figure is a part of this one: the 50 of "20 of the 50". */
  readonly isWhole: boolean;
  /** The next figure, set right behind it, tells a part of it ("59 people, 35 of them dead"). */
  readonly isParted: boolean;
  /** An aside inside the window that tells another figure ("58 hostages, up to 23 of them alive, are …"). */
  readonly aside: TokenRange | null;
  /** The window of the figure before, when this one only tells a part of it ("…, including 35 dead"). */
  readonly parent: TokenRange | null;
  /** The stretch in which a definite figure is told as known, whatever the rest says of it ("the 59 still held"). */
  readonly given: TokenRange | null;
  /** The given stretch of the figure it is a part of ("all 59 remaining, 35 of them dead, would …"). */
  readonly partOfGiven: TokenRange | null;
  /** Where the noun and verb stand that this figure shares with the one before; null where it has its own. */
  readonly borrowed: TokenRange | null;
}

/** The sentence's counts, each with its noun phrase and window; `before` is the sentence before it. */
export function readFigures(sentence: ReadSentence, topic: Topic, before?: ReadSentence): Figure[] {
  const counts = sentence.quantities.filter((quantity) => isCount(quantity, sentence));
  const phrases = counts.map((quantity) => readNounPhrase(sentence, quantity, topic));
  const figures: Figure[] = [];
  for (const [index, quantity] of counts.entries()) {
    if (isOneOf(sentence, quantity)) continue;
    const phrase = phrases[index] as NounPhrase;
    const isWhole = isWholeOf(counts, phrases, index) || isWholeOfShare(sentence, quantity);
    const partitive = phrase.partOf !== null || isWhole;
    const window =
      apposedWindow(sentence, counts, phrases, index) ??
      (partitive
        ? partitiveWindow(sentence, counts, phrases, index)
        : windowOf(sentence, counts, phrases, index));
    const stretch = stretchOf(sentence, counts, phrases, index);
    const told = figures.at(-1);
    const isPart = told !== undefined && isPartOf(sentence, told, figures, quantity, phrase);
    const given = givenRange(sentence, quantity, phrase, isWhole);
    const fronted = isFrontedWhole(sentence, counts, index);
    const borrowed =
      borrowedBy(sentence, quantity, phrase, told) ??
      labelledBy(sentence, quantity, phrase, topic) ??
      askedBefore(sentence, quantity, phrase, before, topic);
    figures.push({
      quantity,
      phrase: borrowed?.phrase ?? phrase,
      borrowed: borrowed?.range ?? null,
      window,
      stretch,
      isWhole: isWhole || fronted,
      isParted: isParted(sentence, quantity, phrase, counts[index + 1]),
      parent: isPart ? widest(told) : null,
      given,
      partOfGiven:
        told && (isPart || isInAside(sentence, told, phrase)) ? (told.given ?? told.partOfGiven) : null,
      aside: asideOf(sentence, counts, phrase),
    });
  }
  return figures;
}

/**
 * "Fewer than half, some 20, are alive", "90% of the people (1.9 million) have fled": what is said of the share is said
 * of the figure set beside it.
 */
function apposedWindow(
  sentence: ReadSentence,
  counts: readonly Quantity[],
  phrases: readonly NounPhrase[],
  index: number,
): TokenRange | null {
  const own = phrases[index] as NounPhrase;
  const before = phrases[index - 1];
  // "40% of the 50, or 20, are alive": the share stands before its whole.
  const at = isWholeOf(counts, phrases, index - 1) ? index - 2 : index - 1;
  const share = counts[at];
  if (!share || !before) return null;
  if (isSetBeside(sentence, before.last, own.first)) {
    if (!isShare(share) || isShare(counts[index] as Quantity)) return null;
    return {
      first: windowOf(sentence, counts, phrases, at).first,
      last: endBeside(sentence, counts, own),
    };
  }
  if (share.kind !== 'fraction') return null;
  const aside = asideAfter(sentence, before.last);
  // "Half of the 50, 20 believed to be alive, …" tells of the 20 in words of their own.
  if (!aside || own.first < aside.first || own.last !== aside.last - 1) return null;
  return {
    first: share.firstToken,
    last: windowOf(sentence, counts, phrases, index - 1).last,
  };
}

/** So few words an aside has that only names the figure a share comes to. */
const SHORT_ASIDE = 6;

function isShare({ kind }: Quantity): boolean {
  return kind === 'fraction' || kind === 'percent';
}

/** "Of its people, or …", "in Gaza (…": nothing but a noun's own words and the joint stand between two figures. */
function isSetBeside({ tokens }: ReadSentence, end: number, next: number): boolean {
  const joint = tokens[next - 1]?.norm;
  if ((joint !== 'or' && joint !== '(') || next - end > SHORT_ASIDE + 2) return false;
  const between = tokens.slice(end + 1, next - 1);
  return between.every(({ norm }, i) => !FINITE.has(norm) && (!BREAKS.has(norm) || i === between.length - 1));
}

/** The predicate's end behind a figure set beside a share, before the next figure. */
function endBeside(sentence: ReadSentence, counts: readonly Quantity[], { last }: NounPhrase): number {
  const after = sentence.tokens.slice(last + 1, last + 1 + SHORT_ASIDE);
  const closer = after.findIndex(({ norm }) => OPENERS.has(norm) || norm === ')');
  const open =
    closer < 0 || after.slice(0, closer).some(({ norm }) => FINITE.has(norm)) ? last : last + 1 + closer;
  const end = predicateEnd(sentence, open);
  const next = counts.find(({ firstToken }) => firstToken > last)?.firstToken;
  return next === undefined || next > end ? end : (breakBetween(sentence, last + 1, next) ?? next) - 1;
}

/** The aside after a figure's noun, when it tells a figure of its own. */
function asideOf(
  sentence: ReadSentence,
  counts: readonly Quantity[],
  { last }: NounPhrase,
): TokenRange | null {
  const aside = asideAfter(sentence, last);
  const told =
    aside && counts.some(({ firstToken }) => firstToken >= aside.first && firstToken <= aside.last);
  return told ? aside : null;
}

/** "Half of the 50, 20 believed to be alive, would …": what the aside of the figure before tells. */
function isInAside(sentence: ReadSentence, before: Figure, { first, last, heads }: NounPhrase): boolean {
  const aside = asideAfter(sentence, before.phrase.last);
  return aside !== null && heads[0] === '-' && aside.first < first && last < aside.last;
}

/** "Of the 59, up to 24 are alive": a whole named before its part. */
function isFrontedWhole(sentence: ReadSentence, counts: readonly Quantity[], index: number): boolean {
  const own = counts[index] as Quantity;
  if (index + 1 >= counts.length) return false;
  const before = (steps: number) => sentence.tokens[own.firstToken - steps];
  const article = before(1)?.norm === 'the' || before(1)?.norm === 'those' ? 1 : 0;
  const edge = before(article + 2);
  return before(article + 1)?.norm === 'of' && (edge === undefined || edge.kind === 'punctuation');
}

function widest(figure: Figure): TokenRange {
  return figure.parent ?? figure.window;
}

const PART_WORDS = new Set([
  'including',
  'includes',
  'include',
  'among',
  'whom',
  'them',
  'which',
  'these',
  'those',
]);
const PART_REACH = 8;

/** "59, including 35 …", "59, 35 of whom …", "59, of whom 24 … and 35 …": the figure tells a part of the one before. */
function isPartOf(
  sentence: ReadSentence,
  before: Figure,
  figures: readonly Figure[],
  quantity: Quantity,
  phrase: NounPhrase,
): boolean {
  if (quantity.amount >= Math.max(...figures.map((each) => each.quantity.amount))) return false;
  if (before.parent !== null) return true;
  const from = Math.max(before.phrase.last + 1, quantity.firstToken - PART_REACH);
  for (let i = from; i <= phrase.last; i++) {
    if (PART_WORDS.has(sentence.tokens[i]?.norm ?? '')) return true;
  }
  return false;
}

/** "20 of the 50 hostages are alive": 50 keeps its own noun phrase, the predicate belongs to 20. */
function partitiveWindow(
  sentence: ReadSentence,
  counts: readonly Quantity[],
  phrases: readonly NounPhrase[],
  index: number,
): TokenRange {
  const own = phrases[index] as NounPhrase;
  if (isWholeOf(counts, phrases, index) || isWholeOfShare(sentence, counts[index] as Quantity)) {
    return {
      first: (counts[index] as Quantity).firstToken,
      last: postModifierEnd(sentence, own.last),
    };
  }
  const whole = index + 1;
  const left = windowOf(sentence, counts, phrases, index).first;
  const right =
    own.partOf === counts[whole]?.firstToken ? windowOf(sentence, counts, phrases, whole).last : null;
  return {
    first: left,
    last: right ?? windowOf(sentence, counts, phrases, index).last,
  };
}

const SHARES = new Set(
  'one none some most many several each any neither half either few all two-thirds majority'.split(' '),
);

/** "One of the eight has …": a share that is no figure is told of, not the eight. */
function isWholeOfShare(sentence: ReadSentence, { firstToken }: Quantity): boolean {
  const norm = (steps: number) => sentence.tokens[firstToken - steps]?.norm ?? '';
  const article = /^(?:the|those|these|its|their|remaining)$/.test(norm(1)) ? 1 : 0;
  return norm(article + 1) === 'of' && SHARES.has(norm(article + 2)) && !(norm(article + 2) === 'all');
}

function isWholeOf(counts: readonly Quantity[], phrases: readonly NounPhrase[], index: number): boolean {
  const before = phrases[index - 1];
  return before !== undefined && before.partOf !== null && before.partOf === counts[index]?.firstToken;
}

function windowOf(
  sentence: ReadSentence,
  counts: readonly Quantity[],
  phrases: readonly NounPhrase[],
  index: number,
): TokenRange {
  const quantity = counts[index] as Quantity;
  const own = phrases[index] as NounPhrase;
  const previous = phrases[index - 1];
  const aside = asideAfter(sentence, own.last);
  const nounEnd = aside?.last ?? own.last;
  const nextCount = counts.find((each) => each.firstToken > nounEnd)?.firstToken;
  const next = nextCount ?? pronounOneAfter(sentence, nounEnd);
  const left = previous
    ? (breakBetween(sentence, previous.last + 1, quantity.firstToken) ?? previous.last) + 1
    : 0;
  const right =
    next === undefined ? sentence.tokens.length - 1 : (breakBetween(sentence, nounEnd + 1, next) ?? next) - 1;
  const deed = nextDeed(
    sentence,
    sentence.clauseAt(quantity.firstToken).first,
    quantity.firstToken,
    own.last,
  );
  const labelEnd = labelOf(sentence, quantity)?.last ?? 0;
  const bound = closingAside(sentence, phrases, index);
  const start = isRelativePart(sentence, quantity)
    ? quantity.firstToken
    : behindOpening(sentence, clauseStart(sentence, quantity), quantity.firstToken);
  return {
    first: Math.max(left, start),
    last: Math.max(
      own.last,
      Math.min(right, bound, predicateEnd(sentence, nounEnd), (deed ?? right + 1) - 1),
      labelEnd,
    ),
  };
}

/** "59 hostages, and one of them, … is alive": where a sentence goes on to speak of one alone. */
function pronounOneAfter(sentence: ReadSentence, nounEnd: number): number | undefined {
  const norm = (i: number) => sentence.tokens[i]?.norm ?? '';
  for (let i = nounEnd + 2; i < sentence.tokens.length; i++) {
    if (norm(i) === 'one' && norm(i + 1) === 'of' && (BREAKS.has(norm(i - 1)) || norm(i - 1) === 'only'))
      return i;
  }
  return undefined;
}

/** "Free hostages, 59 of whom are still held": what is said of the 59 begins with them. */
function isRelativePart(sentence: ReadSentence, { firstToken, lastToken }: Quantity): boolean {
  const relative = sentence.tokens[lastToken + 2]?.norm ?? '';
  if (sentence.tokens[lastToken + 1]?.norm !== 'of' || !(relative === 'whom' || relative === 'which'))
    return false;
  return sentence.tokens.slice(Math.max(0, firstToken - 3), firstToken).some(({ norm }) => norm === ',');
}

const WOUNDED = new Set(['wounded', 'injured', 'hurt', 'wounding', 'injuring']);

/** "830 killed and 1,787 wounded since March": both counts share what follows. */
function isWounded(sentence: ReadSentence, quantity?: Quantity, phrase?: NounPhrase): boolean {
  if (!quantity || !phrase) return false;
  const near = sentence.tokens.slice(Math.max(0, quantity.firstToken - 3), phrase.last + 3);
  return near.some(({ norm }) => WOUNDED.has(norm));
}

function stretchOf(
  sentence: ReadSentence,
  counts: readonly Quantity[],
  phrases: readonly NounPhrase[],
  index: number,
): TokenRange {
  const previous = phrases[index - 1];
  const beside = isWounded(sentence, counts[index + 1], phrases[index + 1]) ? 2 : 1;
  const own = phrases[index] as NounPhrase;
  // "436 people, 183 of them children, have been killed since …": what is told inside the aside has its own stretch.
  const aside = asideAfter(sentence, own.last);
  const behind = counts.slice(index + beside).find(({ firstToken }) => !aside || firstToken > aside.last);
  const next = behind;
  const left = previous ? (breakBetween(sentence, previous.last + 1, own.first) ?? previous.last) + 1 : 0;
  const right = next
    ? (breakBetween(sentence, own.last + 1, next.firstToken) ?? next.firstToken) - 1
    : sentence.tokens.length - 1;
  return { first: left, last: Math.max(own.last, right) };
}

/** Clauses that only say when do not part a figure from its subject ("the toll since the war began has reached …"). */
const WHEN = new Set(['since', 'after', 'following', 'before', 'during', 'as', 'when']);

function clauseStart(sentence: ReadSentence, quantity: Quantity): number {
  const clause = sentence.clauseAt(quantity.firstToken);
  const label = labelOf(sentence, quantity);
  if (label) return Math.min(label.first, quantity.firstToken);
  const inserted = clause.first > 0 && clause.marker === null ? sentence.clauseAt(clause.first - 1) : null;
  // "The toll from the war, which began in October, to 50,983": what follows goes on with what came before.
  if (inserted?.marker === 'which' && inserted.first > 0) return sentence.clauseAt(inserted.first - 1).first;
  if (clause.first === 0 || clause.marker === null || !WHEN.has(clause.marker)) return clause.first;
  return sentence.clauseAt(clause.first - 1).first;
}

const OPENINGS = new Set(['after', 'with', 'following', 'despite', 'amid', 'before']);
const LONGEST_OPENING = 12;

/** "After Alexander's release, 58 hostages remain": what opens the clause is told of something else. */
function behindOpening(sentence: ReadSentence, start: number, figure: number): number {
  if (!OPENINGS.has(sentence.tokens[start]?.norm ?? '')) return start;
  for (let i = start + 1; i < figure && i <= start + LONGEST_OPENING; i++) {
    if (sentence.tokens[i]?.norm === ',') return i + 1;
  }
  return start;
}

const RELATIVES = new Set(['who', 'that', 'which', 'whom', 'whose']);

/** The end of the noun's clause, taking in a relative clause that follows the noun ("59 hostages who remain …"). */
function predicateEnd(sentence: ReadSentence, nounEnd: number): number {
  const clause = sentence.clauseAt(Math.min(nounEnd + 1, sentence.tokens.length - 1));
  const own = sentence.clauseAt(nounEnd);
  if (clause !== own && clause.marker && RELATIVES.has(clause.marker)) return clause.last;
  const relative = relativeAfter(sentence, nounEnd, own.last);
  if (relative) return relative.last;
  return nounEnd > own.last
    ? clause.last
    : Math.max(own.last, endsInAside(sentence, nounEnd) ? clause.last : 0);
}

/** "24 hostages held by Hamas who are alive": a relative clause that follows the noun's own modifiers. */
function relativeAfter(sentence: ReadSentence, nounEnd: number, clauseEnd: number): TokenRange | null {
  const between = sentence.tokens.slice(nounEnd + 1, clauseEnd + 1);
  if (between.some(({ kind, norm }) => kind === 'punctuation' || FINITE.has(norm))) return null;
  const next = sentence.tokens[clauseEnd + 1];
  if (next === undefined || !RELATIVES.has(next.norm)) return null;
  return sentence.clauseAt(clauseEnd + 1);
}

/** The token before is an aside's closing mark: the predicate goes on in the next clause. */
function endsInAside(sentence: ReadSentence, nounEnd: number): boolean {
  return OPENERS.has(sentence.tokens[nounEnd]?.norm ?? '') || sentence.tokens[nounEnd]?.norm === ')';
}
