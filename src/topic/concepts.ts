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
 * thousands of phrases and a text meets few of their beginnings: the trie grows where texts go, and making it is cheap.
 */
export class ConceptMatcher {
  private readonly root = newNode();

  /** @throws when a phrase takes in a concept that is not there, or itself (a fault of the pack). */
  constructor(concepts: Concepts) {
    for (const concept of Object.keys(concepts)) {
      for (const phrase of phrasesOf(concept, concepts, []))
        awaitParts(this.root, concept, phrase.includes('|') ? phrase.split(' + ') : [phrase]);
    }
  }

  match(tokens: readonly Token[]): ConceptHits {
    const hits = new ConceptHits();
    for (let first = 0; first < tokens.length; first++) {
      let node: Node | undefined = this.root;
      for (let last = first; last < tokens.length && node; last++) {
        node = step(node, tokens[last]?.norm ?? '');
        for (const concept of node?.concepts ?? []) hits.add(concept, { first, last });
      }
    }
    return hits;
  }
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

function awaitParts(node: Node, concept: string, [choices = '', ...parts]: readonly string[]): void {
  for (const words of choices.split('|'))
    if (words !== '') awaitWords(node, { concept, words, areNorms: false, parts });
}

function awaitWords(node: Node, rest: Rest): void {
  const first = firstWord(rest.words);
  if (rest.areNorms || isPlain(first)) awaitWord(node, first, rest);
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

/** Whether a word is its own norm. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function normalised(words: string): string {
  return tokenize(words)
    .map(({ norm }) => norm)
    .join(' ');
}

/** The phrases of a concept and of those it takes in, as the pack writes them. */
function phrasesOf(concept: string, concepts: Concepts, trail: readonly string[]): string[] {
  const phrases = concepts[concept];
  if (!phrases) throw new Error(`The pack names a concept it does not define: ${concept}`);
  if (trail.includes(concept))
    throw new Error(`A concept takes in itself: ${[...trail, concept].join(' > ')}`);
  return phrases.flatMap((phrase) =>
    phrase.startsWith('@') ? phrasesOf(phrase.slice(1), concepts, [...trail, concept]) : phrase,
  );
}
