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

interface Node {
  readonly next: Map<string, Node>;
  readonly concepts: string[];
}

function newNode(): Node {
  return { next: new Map(), concepts: [] };
}

/** Finds every phrase of every concept in one pass over the tokens (a trie over normalised words). */
export class ConceptMatcher {
  private readonly root = newNode();

  /** @throws when a phrase takes in a concept that is not there, or itself (a fault of the pack). */
  constructor(concepts: Concepts) {
    for (const concept of Object.keys(concepts)) {
      for (const phrase of phrasesOf(concept, concepts, [])) this.insert(concept, phrase);
    }
  }

  private insert(concept: string, phrase: string): void {
    let node = this.root;
    for (const token of tokenize(phrase)) {
      let next = node.next.get(token.norm);
      if (!next) {
        next = newNode();
        node.next.set(token.norm, next);
      }
      node = next;
    }
    if (node !== this.root && !node.concepts.includes(concept)) node.concepts.push(concept);
  }

  match(tokens: readonly Token[]): ConceptHits {
    const hits = new ConceptHits();
    for (let first = 0; first < tokens.length; first++) {
      let node: Node | undefined = this.root;
      for (let last = first; last < tokens.length && node; last++) {
        node = node.next.get(tokens[last]?.norm ?? '');
        for (const concept of node?.concepts ?? []) hits.add(concept, { first, last });
      }
    }
    return hits;
  }
}

function phrasesOf(concept: string, concepts: Concepts, trail: readonly string[]): string[] {
  const phrases = concepts[concept];
  if (!phrases) throw new Error(`The pack names a concept it does not define: ${concept}`);
  if (trail.includes(concept))
    throw new Error(`A concept takes in itself: ${[...trail, concept].join(' > ')}`);
  return phrases.flatMap((phrase) =>
    phrase.startsWith('@') ? phrasesOf(phrase.slice(1), concepts, [...trail, concept]) : writtenOut(phrase),
  );
}

/** "broke|ended + the truce|a truce" stands for its four phrases. */
function writtenOut(phrase: string): string[] {
  if (!phrase.includes('|')) return [phrase];
  return phrase
    .split(' + ')
    .map((part) => part.split('|'))
    .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => `${start} ${end}`)));
}
