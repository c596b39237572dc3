import type { DetectionProfile } from './pack';
import type { TopicVerdict } from './verdict';

/** What the gate can see cheaply: the page's own words about itself and the start of its text. */
export interface DetectionInput {
  readonly title: string;
  readonly description: string;
  /** The article's first paragraphs, or all of it. */
  readonly body: string;
}

/** Words of the body that are looked at: news puts what it is about first. */
const BODY_WORDS = 700;
const LEAD_WORDS = 130;

interface Counts {
  readonly anchors: number;
  readonly themes: number;
  readonly against: number;
  readonly words: number;
}

/**
 * Tells whether a text is about the profile's topic. Title and description count most, then the lead, then
 * how densely the body keeps to it; a text that speaks more of neighbouring subjects stays silent.
 */
export function detectTopic(input: DetectionInput, profile: DetectionProfile): TopicVerdict {
  const bodyWords = wordsOf(input.body.slice(0, BODY_WORDS * 12)).slice(0, BODY_WORDS);
  const head = count(wordsOf(`${input.title} . ${input.description}`), profile);
  const lead = count(bodyWords.slice(0, LEAD_WORDS), profile);
  const body = count(bodyWords, profile);

  const density = (100 * body.anchors) / Math.max(body.words, 60);
  const themeDensity = (100 * body.themes) / Math.max(body.words, 60);
  const enough = body.anchors + head.anchors >= 2 && body.themes + head.themes >= 3;
  const placed = head.anchors > 0 || lead.anchors >= 2;
  const crowdedOut = body.against > body.anchors || (head.against > 0 && head.anchors === 0);

  const raw =
    0.3 * Math.min(1, head.anchors) +
    0.1 * Math.min(1, head.themes) +
    0.15 * Math.min(1, lead.anchors / 2) +
    0.3 * Math.min(1, density / 1.2) +
    0.15 * Math.min(1, themeDensity / 2.5) -
    0.3 * Math.min(1, (head.against + body.against) / Math.max(1, 2 * (head.anchors + body.anchors)));
  const score = Math.max(0, Math.min(1, Math.round(raw * 100) / 100));
  const onTopic = enough && placed && !crowdedOut && score >= 0.5;
  return {
    onTopic,
    score,
    pack: onTopic ? profile.pack : null,
    reason: reasonFor(onTopic, body, head, crowdedOut),
  };
}

function reasonFor(onTopic: boolean, body: Counts, head: Counts, crowdedOut: boolean): string {
  const anchors = body.anchors + head.anchors;
  if (onTopic) return `Names the topic's places and parties ${anchors} times.`;
  if (anchors === 0) return "Does not name the topic's places or parties.";
  if (crowdedOut) return 'Speaks more of other subjects.';
  return `Names the topic's places and parties only in passing (${anchors} times).`;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function count(words: readonly string[], profile: DetectionProfile): Counts {
  return {
    anchors: occurrences(words, profile.anchors),
    themes: occurrences(words, profile.themes),
    against: occurrences(words, profile.against),
    words: words.length,
  };
}

function occurrences(words: readonly string[], phrases: readonly string[]): number {
  const wanted = new Set(phrases);
  let found = 0;
  for (let i = 0; i < words.length; i++) {
    const one = words[i] ?? '';
    const two = `${one} ${words[i + 1] ?? ''}`;
    const three = `${two} ${words[i + 2] ?? ''}`;
    if (wanted.has(one) || wanted.has(two) || wanted.has(three)) found++;
  }
  return found;
}
