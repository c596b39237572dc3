import { finiteTense } from '../text/verbs';
import type { ConceptHit } from '../topic/concepts';
import type { Need } from '../topic/pack';
import { conceptsOf, findNeed, type TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';

/** What someone does to another, who is then not the one who speaks. */
const OBJECT_LEADS = new Set(
  `with against about between to toward towards at on into over met meets meet meeting told telling urged urging asked
  asking pressed pressing accused accusing blamed blaming saw seeing hosted hosts hosting warned warning`.split(
    /\s+/,
  ),
);
const NOUN_WORDS = new Set(
  `the a an some several two three senior top other its their leading exiled high-ranking political
  and both these those`.split(/\s+/),
);
const NOUN_REACH = 4;

/** Who speaks for a party, set beside a name: "Khalil al-Hayya, Hamas's chief negotiator, …". */
const SPEAKERS =
  /^(?:officials?|leaders?|spokes(?:man|woman|person)|spokespersons?|negotiators?|chief|head|heads|members?|commanders?|figures?|representatives?|deputy|advis[eo]r|source|politburo|premier|ministers?|president|ambassador|envoy)$/;
const LEADING = /^(?:heads|headed|leads|led|speaks|spoke|represents|represented|belongs|serves|runs)$/;
const SAYING =
  /^(?:said|says|say|told|adds|added|insists|insisted|demands|demanded|wants|wanted|warns|warned)$/;
const JOINING = new Set([
  'and',
  'but',
  'while',
  'as',
  'after',
  'when',
  'if',
  'because',
  'although',
  'though',
]);
const RELATIVES = new Set(['who', 'whom']);
const PLACING = new Set(['which', 'where', 'whose']);
const JOINED = new Set(['who', 'which', 'that']);

/**
 * Whether a party that must be the one who speaks or asks is named in passing alone: in what is set beside another name
 * ("Iran, Hamas's patron, said …") or as the object of another's doing ("after talks with Hamas, Boehler said …").
 * False where it is not named at all, or where the rest of the frame stands beside it.
 */
export function isBystander(sentence: ReadSentence, party: Need, rest: readonly Need[]): boolean {
  const hits = conceptsOf(party).flatMap((concept) => sentence.hits.of(concept));
  return hits.length > 0 && hits.every((hit) => isInPassing(sentence, hit, rest));
}

function isInPassing(sentence: ReadSentence, hit: ConceptHit, rest: readonly Need[]): boolean {
  const aside = asideAround(sentence, hit);
  if (aside && isOfAnother(sentence, aside))
    return !rest.every((need) => findNeed(sentence.hits, need, aside));
  return isObject(sentence, hit);
}

/** The aside between two commas that a hit stands in, between a name and its verb; null outside of one. */
function asideAround({ tokens, clauseAt }: ReadSentence, { first, last }: ConceptHit): TokenRange | null {
  const norm = (i: number) => tokens[i]?.norm ?? '';
  let start = first;
  while (start > 0 && norm(start - 1) !== ',' && norm(start - 1) !== ';') start--;
  if (start < 2 || norm(start - 1) !== ',' || tokens[start - 2]?.kind !== 'word') return null;
  for (let end = last + 1; end < tokens.length && norm(end) !== ';'; end++) {
    if (norm(end) !== ',') continue;
    const verb = finiteTense(tokens, end + 1) ?? finiteTense(tokens, end + 2);
    if (verb !== null) return { first: start, last: end - 1 };
    if (clauseAt(end) !== clauseAt(last)) return null;
  }
  return null;
}

/** What the aside tells of is another than the party: not one who leads it or speaks for it. */
function isOfAnother({ tokens }: ReadSentence, { first, last }: TokenRange): boolean {
  const opener = tokens[first]?.norm ?? '';
  const words = tokens.slice(first, last + 1);
  if (PLACING.has(opener)) return true;
  if (RELATIVES.has(opener)) return !words.some(({ norm }) => LEADING.test(norm));
  // "Israel, while Hamas demands …, says", "the group, Hamas said, wants": no name's aside.
  return !JOINING.has(opener) && !words.some(({ norm }) => SPEAKERS.test(norm) || SAYING.test(norm));
}

/** "Met Hamas leaders and said", "his talks with Hamas officials": unless a relative clause goes on with it. */
function isObject({ tokens }: ReadSentence, { first, last }: ConceptHit): boolean {
  const norm = (i: number) => tokens[i]?.norm ?? '';
  const next = norm(last + 1) === ',' ? norm(last + 2) : norm(last + 1);
  if (JOINED.has(next)) return false;
  let at = first - 1;
  while (at > first - 1 - NOUN_REACH && NOUN_WORDS.has(norm(at))) at--;
  if (norm(at) === 'to' && norm(at - 1) === 'according') return false;
  return OBJECT_LEADS.has(norm(at));
}
