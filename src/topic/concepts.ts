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

/** A phrase, or what is still to come of one: parts in order, each a choice of words ("the truce|a truce"). */
interface Rest {
  readonly concept: string;
  readonly parts: readonly string[];
}

/** A place in the trie. What follows it is written out when a text first gets there. */
interface Node {
  readonly next: Map<string, Node>;
  readonly concepts: string[];
  waiting: Rest[];
}

function newNode(): Node {
  return { next: new Map(), concepts: [], waiting: [] };
}

/**
 * Finds every phrase of every concept in one pass over the tokens (a trie over normalised words). A pack holds tens of
 * thousands of phrases and a text meets few of their beginnings: the trie grows where texts go, and making it is cheap.
 */
export class ConceptMatcher {
  private readonly root = newNode();
  /** By the first word: phrases that no text has begun yet. */
  private readonly unopened = new Map<string, Rest[]>();

  /** @throws when a phrase takes in a concept that is not there, or itself (a fault of the pack). */
  constructor(concepts: Concepts) {
    for (const concept of Object.keys(concepts)) {
      for (const phrase of phrasesOf(concept, concepts, [])) this.file(concept, phrase);
    }
  }

  private file(concept: string, phrase: string): void {
    const [first = '', ...parts] = phrase.includes('|') ? phrase.split(' + ') : [phrase];
    for (const choice of first.split('|')) {
      const rest = { concept, parts: [choice, ...parts] };
      const word = firstNorm(choice);
      const filed = this.unopened.get(word);
      if (filed) filed.push(rest);
      else this.unopened.set(word, [rest]);
    }
  }

  private step(node: Node, norm: string): Node | undefined {
    if (node === this.root) this.open(norm);
    for (const rest of node.waiting) grow(node, rest);
    node.waiting = [];
    return node.next.get(norm);
  }

  private open(norm: string): void {
    const filed = this.unopened.get(norm);
    if (!filed) return;
    this.unopened.delete(norm);
    for (const rest of filed) grow(this.root, rest);
  }

  match(tokens: readonly Token[]): ConceptHits {
    const hits = new ConceptHits();
    for (let first = 0; first < tokens.length; first++) {
      let node: Node | undefined = this.root;
      for (let last = first; last < tokens.length && node; last++) {
        node = this.step(node, tokens[last]?.norm ?? '');
        for (const concept of node?.concepts ?? []) hits.add(concept, { first, last });
      }
    }
    return hits;
  }
}

/** Writes out the next part of a phrase; what comes after waits at its end. */
function grow(from: Node, { concept, parts: [part = '', ...parts] }: Rest): void {
  for (const choice of part.split('|')) {
    let node = from;
    for (const norm of normsOf(choice)) {
      let next = node.next.get(norm);
      if (!next) {
        next = newNode();
        node.next.set(norm, next);
      }
      node = next;
    }
    if (parts.length > 0) node.waiting.push({ concept, parts });
    else if (node !== from && !node.concepts.includes(concept)) node.concepts.push(concept);
  }
}

const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;

function normsOf(words: string): readonly string[] {
  return PLAIN_WORDS.test(words) ? words.split(' ') : tokenize(words).map(({ norm }) => norm);
}

function firstNorm(words: string): string {
  const end = words.indexOf(' ');
  const word = end < 0 ? words : words.slice(0, end);
  return PLAIN_WORDS.test(word) ? word : (normsOf(words)[0] ?? '');
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
