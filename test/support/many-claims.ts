import type { CorpusClaim } from '../../src/claims/claim';
import type { CorpusFile, FileSource } from '../../src/corpus/corpus-file';

/** Claims as a large corpus has them, made by a seeded draw: the same seed gives the same claims in every browser. */

/** Numbers of a linear congruential generator (Numerical Recipes), 0 to below 1. */
export function drawsFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** A word of the made-up language; a low number is a frequent word. */
export function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / 20)) word += SYLLABLES[rest % 20];
  return word;
}

/** A rank by Zipf's law among so many words. */
function rankOf(draw: number, words: number): number {
  return Math.floor(Math.exp(draw * Math.log(words))) - 1;
}

/** What claims are made about: slots of the bundled topic, with their populations and events. */
export interface Subject {
  readonly slot: string;
  readonly population: string | null;
  readonly event: string | null;
  readonly choices: readonly string[];
}

const PLAIN: readonly Subject[] = ['hostages.held', 'hostages.alive', 'talks.mode', 'aid.state'].map(
  (slot) => ({
    slot,
    population: null,
    event: slot === 'talks.mode' ? 'us-hamas-march' : null,
    choices: [],
  }),
);

const dayOf = (draw: number): string =>
  new Date(Date.UTC(2024, 0, 1 + Math.floor(draw * 700))).toISOString().slice(0, 10);

/** So many claims of one source. */
export function claimsOf(
  sourceId: string,
  count: number,
  seed = 1,
  subjects: readonly Subject[] = PLAIN,
  words = 25_000,
): CorpusClaim[] {
  const draw = drawsFrom(seed * 7919 + sourceId.length + sourceId.charCodeAt(sourceId.length - 1) * 31);
  return Array.from({ length: count }, (_, at) => {
    const subject = subjects[Math.floor(draw() * subjects.length)];
    const length = 9 + Math.floor(draw() * 12);
    const told = Array.from({ length }, () => wordOf(rankOf(draw(), words)));
    const day = dayOf(draw());
    const choice = subject?.choices[Math.floor(draw() * subject.choices.length)];
    const amount = 20 + Math.floor(draw() * 40);
    return {
      id: `${sourceId}.${at + 1}`,
      sourceId,
      kind: choice === undefined ? 'measure' : 'proposition',
      slot: at % 11 === 10 ? null : (subject?.slot ?? null),
      population: subject?.population ?? null,
      event: subject?.event ?? null,
      value:
        choice === undefined
          ? { type: 'quantity', amount, unit: 'person', said: String(amount) }
          : { type: 'choice', choice, said: choice },
      qualifier: 'exactly',
      asOf: at % 17 === 16 ? null : { from: day, to: day },
      asOfBasis: at % 17 === 16 ? 'unknown' : 'text',
      attribution: at % 3 === 0 ? ['officials'] : [],
      modality: 'fact',
      statement: told.join(' '),
      excerpt: told.slice(0, 6).join(' '),
      place: { paragraph: 1 + Math.floor(at / 3), sentence: 1 + (at % 3) },
    } as CorpusClaim;
  });
}

/** A source for them. */
export function sourceOf(id: string, seed = 1): FileSource {
  const draw = drawsFrom(seed * 104_729);
  return {
    id,
    title: `${wordOf(rankOf(draw(), 2_000))} ${wordOf(rankOf(draw(), 2_000))} ${id}`,
    publisher: `${wordOf(Math.floor(draw() * 300))} Post`,
    url: `https://news.example/${id}`,
    published: dayOf(draw()) as FileSource['published'],
    publishedBasis: 'meta',
    publishedMargin: 0,
    language: 'en',
  };
}

/** A corpus file with so many claims, fifty to a source. Sources are numbered from `first` on. */
export function fileOf(claims: number, first = 0, subjects?: readonly Subject[], words?: number): CorpusFile {
  const ids = Array.from({ length: Math.ceil(claims / 50) }, (_, at) => `made-${first + at}`);
  return {
    format: 'lateral-corpus',
    version: 1,
    sources: ids.map((id, at) => sourceOf(id, first + at + 1)),
    claims: ids.flatMap((id, at) =>
      claimsOf(id, Math.min(50, claims - at * 50), first + at + 1, subjects, words),
    ),
    disabled: [],
  };
}
