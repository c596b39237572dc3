import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extractClaims } from '../../src/claims/extract';
import type { Topic } from '../../src/topic/topic';

interface Text {
  readonly title: string;
  readonly text: string;
  readonly published: string;
}

const FOLDER = resolve('test/eval/dev');
const ROUNDS = 5;
/** Every so many of them are read: all would take minutes, and tell the same. */
const EVERY = 5;

/** Words per second of one reader: the median of several rounds over all texts, and its share of ours. */
export interface Throughput {
  readonly name: string;
  readonly wordsPerSecond: number;
}

/**
 * Reads the same articles with the engine (all claims with their values, dates and sources) and with two general
 * libraries doing far less (sentences, numbers, entities). The readers take turns, so that whatever else the machine
 * does slows all of them alike; a first round, not counted, warms them up.
 */
export function measureThroughput(topic: Topic): Throughput[] {
  const texts = readTexts();
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const readers = [
    { name: 'Lateral, every claim', read: (text: Text) => extractClaims(text, topic).length },
    { name: 'compromise, sentences, numbers, entities', read: readWithCompromise },
    { name: 'wink-nlp, sentences, numbers, entities', read: withWink() },
  ];
  const times = readers.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, { read }] of readers.entries()) {
      const started = performance.now();
      for (const text of texts) read(text);
      if (round > 0) times[index]?.push(performance.now() - started);
    }
  }
  return readers.map(({ name }, index) => ({
    name,
    wordsPerSecond: (1000 * words) / median(times[index] ?? []),
  }));
}

function readTexts(): Text[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .filter((_name, at) => at % EVERY === 0)
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
    .map(({ title, date, paragraphs }) => ({ title, published: date, text: paragraphs.join('\n') }));
}

function readWithCompromise({ text }: Text): number {
  const doc = nlp(text);
  const found = [doc.sentences(), doc.numbers(), doc.people(), doc.places(), doc.organizations()];
  return found.reduce((sum, view) => sum + view.length, 0);
}

function withWink(): (text: Text) => number {
  const wink = winkNLP(model);
  return ({ text }) => {
    const doc = wink.readDoc(text);
    return doc.sentences().length() + doc.entities().length();
  };
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
