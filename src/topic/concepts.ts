import { type Token, tokenize } from '../text/tokens';
import type { Concepts } from './pack';

/** A concept found in a token list; `first` and `last` are token indices, both included. */
export interface ConceptHit {
  readonly first: number;
  readonly last: number;
}

const NO_HITS: readonly ConceptHit[] = [];
const NO_CONCEPTS: readonly string[] = [];

/** Where each concept stands in one sentence. */
export class ConceptHits {
  private readonly byConcept = new Map<string, ConceptHit[]>();
  private readonly byToken: string[][] = [];

  add(concept: string, hit: ConceptHit): void {
    const hits = this.byConcept.get(concept);
    if (hits) hits.push(hit);
    else this.byConcept.set(concept, [hit]);
    for (let i = hit.first; i <= hit.last; i++) {
      const known = this.byToken[i];
      if (!known) this.byToken[i] = [concept];
      else if (!known.includes(concept)) known.push(concept);
    }
  }

  /** All hits of a concept, in the order of the text. */
  of(concept: string): readonly ConceptHit[] {
    return this.byConcept.get(concept) ?? NO_HITS;
  }

  /** The first hit of a concept that lies wholly inside `first..last`. */
  within(concept: string, first: number, last: number): ConceptHit | undefined {
    return this.of(concept).find((hit) => hit.first >= first && hit.last <= last);
  }

  has(concept: string): boolean {
    return this.byConcept.has(concept);
  }

  /** All concepts that stand in the sentence. */
  concepts(): Iterable<string> {
    return this.byConcept.keys();
  }

  /** Concepts with a hit that covers the token at `index`. */
  at(index: number): readonly string[] {
    return this.byToken[index] ?? NO_CONCEPTS;
  }
}

/** What is still to come of a phrase: words, then parts in order, each a choice of words ("the truce|a truce"). */
interface Rest {
  readonly concept: string;
  /** With single spaces between them. */
  readonly words: string;
  /** Whether the words are norms; else they stand as the pack writes them. */
  readonly areNorms: boolean;
  readonly parts: readonly string[];
}

/** A place in the trie. What follows it is written out, word by word, where a text gets to. */
interface Node {
  /** By the next word: the place it leads to, or the phrases that wait for it. */
  readonly next: Map<string, Node | Rest[]>;
  readonly concepts: string[];
}

function newNode(): Node {
  return { next: new Map(), concepts: [] };
}

/**
 * Finds every phrase of every concept in one pass over the tokens (a trie over normalised words). A pack holds tens of
 * thousands of phrases and a text meets few of their beginnings: phrases are filed by their first words alone, and the trie
 * grows where texts go. A worker that wakes for an article waits for the filing: each step of it counts.
 */
export class ConceptMatcher {
  private readonly root = newNode();
  /** By the norm of a first word: concept and phrase in turn, as the pack writes them. */
  private readonly phrases = new Map<string, string[]>();

  /** @throws when a phrase takes in a concept that is not there, or itself (a fault of the pack). */
  constructor(concepts: Concepts) {
    for (const concept of Object.keys(concepts)) this.file(concept, concepts, [concept]);
  }

  match(tokens: readonly Token[]): ConceptHits {
    const hits = new ConceptHits();
    for (let first = 0; first < tokens.length; first++) {
      let node = this.begin(tokens[first]?.norm ?? '');
      for (let last = first; node; node = step(node, tokens[++last]?.norm ?? ''))
        for (const concept of node.concepts) hits.add(concept, { first, last });
    }
    return hits;
  }

  /** Files the phrases of the last concept of a trail, and of those it takes in, under the first. */
  private file(concept: string, concepts: Concepts, trail: readonly string[]): void {
    const taken = trail.at(-1) ?? concept;
    const phrases = concepts[taken];
    if (!phrases) throw new Error(`The pack names a concept it does not define: ${taken}`);
    if (trail.indexOf(taken) < trail.length - 1)
      throw new Error(`A concept takes in itself: ${trail.join(' > ')}`);
    for (const phrase of phrases) {
      if (phrase.startsWith('@')) this.file(concept, concepts, [...trail, phrase.slice(1)]);
      else if (!phrase.includes('|')) this.fileUnder(normOfFirst(phrase), concept, phrase);
      else {
        const end = phrase.indexOf(' + ');
        const choices = (end < 0 ? phrase : phrase.slice(0, end)).split('|').filter((words) => words !== '');
        for (const first of new Set(choices.map(normOfFirst))) this.fileUnder(first, concept, phrase);
      }
    }
  }

  private fileUnder(first: string, concept: string, phrase: string): void {
    const filed = this.phrases.get(first);
    if (filed) filed.push(concept, phrase);
    else this.phrases.set(first, [concept, phrase]);
  }

  private begin(norm: string): Node | undefined {
    if (!this.root.next.has(norm)) {
      const filed = this.phrases.get(norm);
      if (!filed) return undefined;
      const all = newNode();
      for (let i = 0; i < filed.length; i += 2) awaitPhrase(all, filed[i] ?? '', filed[i + 1] ?? '');
      this.phrases.delete(norm);
      this.root.next.set(norm, all.next.get(norm) ?? []);
    }
    return step(this.root, norm);
  }
}

const NO_SMALL_LETTER = /[^a-z]/;

/** Small letters with a space, a hyphen or nothing behind them are their own norm. */
function normOfFirst(words: string): string {
  const end = words.search(NO_SMALL_LETTER);
  if (end < 0) return words;
  const behind = words.charAt(end);
  return end > 0 && (behind === ' ' || behind === '-') ? words.slice(0, end) : firstWord(normalised(words));
}

function step(node: Node, norm: string): Node | undefined {
  const found = node.next.get(norm);
  if (!Array.isArray(found)) return found;
  const next = newNode();
  node.next.set(norm, next);
  for (const rest of found) goOn(next, rest);
  return next;
}

/** The first of the waiting words has come. */
function goOn(node: Node, rest: Rest): void {
  const { concept, words, parts } = rest;
  const end = words.indexOf(' ');
  if (end >= 0) awaitWords(node, { ...rest, words: words.slice(end + 1) });
  else if (parts.length > 0) awaitParts(node, concept, parts);
  else if (!node.concepts.includes(concept)) node.concepts.push(concept);
}

function awaitPhrase(node: Node, concept: string, phrase: string): void {
  awaitParts(node, concept, phrase.includes('|') ? phrase.split(' + ') : [phrase]);
}

function awaitParts(node: Node, concept: string, parts: readonly string[]): void {
  const rest = parts.slice(1);
  for (const words of (parts[0] ?? '').split('|'))
    if (words !== '') awaitWords(node, { concept, words, areNorms: false, parts: rest });
}

function awaitWords(node: Node, rest: Rest): void {
  const first = firstWord(rest.words);
  if (rest.areNorms || PLAIN.test(first)) awaitWord(node, first, rest);
  else {
    const words = normalised(rest.words);
    awaitWord(node, firstWord(words), { ...rest, words, areNorms: true });
  }
}

function awaitWord(node: Node, word: string, rest: Rest): void {
  const others = node.next.get(word);
  // All phrases of a place are filed before it is left for the first time.
  if (Array.isArray(others)) others.push(rest);
  else node.next.set(word, [rest]);
}

function firstWord(words: string): string {
  const end = words.indexOf(' ');
  return end < 0 ? words : words.slice(0, end);
}

/** A word that is its own norm. */
const PLAIN = /^[a-z]+$/;

function normalised(words: string): string {
  return tokenize(words)
    .map(({ norm }) => norm)
    .join(' ');
}
