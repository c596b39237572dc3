import type { DetectionProfile, DetectionWeights } from './pack';
import type { TopicVerdict } from './verdict';

/** What the gate can see cheaply: the page's own words about itself and the start of its text. */
export interface DetectionInput {
  readonly title: string;
  readonly description: string;
  /** The article's first paragraphs, or all of it. */
  readonly body: string;
}

/** Words of the body that are looked at: news puts what it is about first. */
const BODY_WORDS = 250;
const LEAD_WORDS = 60;
/** A short flash is not made dense by being short. */
const FEWEST_WORDS = 50;
const LONGEST_WORD = 24;

/** How often the profile's four word lists occur in a stretch of text. */
interface Counts {
  readonly anchors: number;
  readonly themes: number;
  readonly context: number;
  readonly against: number;
}

/**
 * Tells whether a text is about the profile's topic: a logistic model over how often its places and parties, its
 * themes, its wider setting and the words of neighbouring subjects occur in title, lead and body. One keyword
 * decides nothing. The weights are the profile's (fitted on labelled pages, see docs/decisions).
 */
export function detectTopic(input: DetectionInput, profile: DetectionProfile): TopicVerdict {
  const bodyWords = wordsOf(input.body.slice(0, BODY_WORDS * LONGEST_WORD)).slice(0, BODY_WORDS);
  const lists = listsByPhrase(profile);
  const head = count(wordsOf(`${input.title} . ${input.description}`), lists);
  const lead = count(bodyWords.slice(0, LEAD_WORDS), lists);
  const body = count(bodyWords, lists);
  const score = sigmoid(weigh(profile.weights, head, lead, body, bodyWords.length));
  const onTopic = score >= profile.threshold;
  return {
    onTopic,
    score: Math.round(score * 100) / 100,
    pack: onTopic ? profile.pack : null,
    reason: reasonFor(onTopic, body.anchors + head.anchors),
  };
}

/** So many mentions of places, parties and setting, the former counted twice, make a text's themes the topic's own. */
const PLACED = 6;

/** Places and parties named this often are what a text keeps coming back to. */
const OFTEN = 5;

function weigh(weights: DetectionWeights, head: Counts, lead: Counts, body: Counts, words: number): number {
  const hundreds = Math.max(words, FEWEST_WORDS) / 100;
  const density = (occurrences: number) => Math.log1p(occurrences / hundreds);
  const some = (occurrences: number, most: number) => Math.min(most, occurrences);
  const anchors = head.anchors + body.anchors;
  // A truce or hostages somewhere else are no theme of ours.
  const placed = Math.min(1, (2 * anchors + head.context + body.context) / PLACED);
  return (
    weights.bias +
    weights.bodyAnchors * density(body.anchors) +
    weights.bodyThemes * density(body.themes) * placed +
    weights.bodyContext * density(body.context) +
    weights.bodyAgainst * density(body.against) +
    weights.headAnchors * some(head.anchors, 2) +
    weights.headThemes * some(head.themes, 2) * placed +
    weights.headContext * some(head.context, 2) +
    weights.headAgainst * some(head.against, 2) +
    weights.leadAnchors * some(lead.anchors, 2) +
    weights.leadThemes * some(lead.themes, 3) * placed +
    weights.leadAgainst * some(lead.against, 2) +
    weights.rivalled * density(body.against) * Math.min(1, anchors / OFTEN) +
    weights.repeated * Math.min(1, Math.max(0, body.anchors - 1) / (OFTEN - 1)) +
    (head.anchors > 0 && body.anchors > 1 ? weights.headed : 0) +
    (anchors === 0 ? weights.noAnchor : 0)
  );
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function reasonFor(onTopic: boolean, anchors: number): string {
  const times = anchors === 1 ? 'once' : `${anchors} times`;
  if (onTopic)
    return anchors === 0 ? 'Reads like the topic.' : `Names the topic's places and parties ${times}.`;
  if (anchors === 0) return "Does not name the topic's places or parties.";
  return `Names the topic's places and parties ${times}, but reads like another subject.`;
}

/** What stands between words, as far as it is no letter in any language's news: cheaper to set up than Unicode's classes. */
const BETWEEN_WORDS = /[\0-/:-`{-¿×÷\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f]+/;

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

type WordList = keyof Counts;

const wordLists: readonly WordList[] = ['anchors', 'themes', 'context', 'against'];

/** The lists each phrase of a profile is on. */
function listsByPhrase(profile: DetectionProfile): ReadonlyMap<string, readonly WordList[]> {
  const lists = new Map<string, WordList[]>();
  for (const list of wordLists) {
    for (const phrase of new Set(profile[list])) {
      const others = lists.get(phrase);
      if (others) others.push(list);
      else lists.set(phrase, [list]);
    }
  }
  return lists;
}

/** How many words of a stretch begin a phrase (of one to three words) of each list; each word counts once a list. */
function count(words: readonly string[], lists: ReadonlyMap<string, readonly WordList[]>): Counts {
  const counts = { anchors: 0, themes: 0, context: 0, against: 0 };
  for (let i = 0; i < words.length; i++) {
    const one = words[i] ?? '';
    const two = `${one} ${words[i + 1] ?? ''}`;
    const three = `${two} ${words[i + 2] ?? ''}`;
    const found = [lists.get(one), lists.get(two), lists.get(three)].filter((each) => each !== undefined);
    if (found.length > 0) for (const list of new Set(found.flat())) counts[list]++;
  }
  return counts;
}
