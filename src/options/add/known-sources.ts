import type { CorpusClaim } from '../../claims/claim';
import type { Source } from '../../claims/source';
import type { Corpus } from '../../corpus/store';
import { fingerprintOf, likeness } from '../../reading/near-copies';
import type { Article } from '../../reading/report';
import { addressOf, ownSources } from '../../reading/same-text';

/** A source of the corpus that is an article already, by its address or by its text. */
export interface Twin {
  readonly source: Source;
  readonly by: 'address' | 'copy';
  /** Nothing tells the two apart: there would be nothing to keep both for. */
  readonly isSame: boolean;
}

/** The corpus as an article is looked up in it; what is added meanwhile is told to it. */
export class KnownSources {
  readonly #sources: Source[];
  readonly #bundledClaims: readonly CorpusClaim[];

  private constructor(sources: readonly Source[], bundledClaims: readonly CorpusClaim[]) {
    this.#sources = [...sources];
    this.#bundledClaims = bundledClaims;
  }

  static async of(corpus: Corpus): Promise<KnownSources> {
    const sources = (await corpus.listSources()).map(({ source }) => source);
    // What comes with Lateral has no fingerprint; it is known by its excerpts.
    const bundled = sources.filter(({ origin, fingerprint }) => origin === 'bundled' && !fingerprint);
    const claims = await Promise.all(bundled.map(({ id }) => corpus.claimsOf(id)));
    return new KnownSources(sources, claims.flat());
  }

  add(source: Source): void {
    this.#sources.push(source);
  }

  /** Null for an article that is new here. One with the same address goes before one with nearly the same text. */
  twinOf(article: Article): Twin | null {
    const address = addressOf(article.url);
    const mine = fingerprintOf(article.text);
    const sameAddress =
      address === null ? undefined : this.#sources.find(({ url }) => addressOf(url) === address);
    if (sameAddress) return { source: sameAddress, by: 'address', isSame: true };
    const copies = new Set(ownSources(article, this.#sources, this.#bundledClaims));
    const [copy] = this.#sources
      .filter(({ id }) => copies.has(id))
      .sort((one, other) => likeness(mine, other.fingerprint ?? []) - likeness(mine, one.fingerprint ?? []));
    if (copy) return { source: copy, by: 'copy', isSame: isSameText(copy, article, mine) };
    const short = mine.length === 0 && this.#sources.find((source) => isSameShort(source, article));
    return short ? { source: short, by: 'copy', isSame: true } : null;
  }
}

/** Word for word the same of the same publisher: the file was chosen twice. At two addresses it is a reprint. */
function isSameText(source: Source, article: Article, mine: readonly number[]): boolean {
  const theirs = source.fingerprint ?? [];
  const sameWords = mine.length > 0 && mine.length === theirs.length && likeness(mine, theirs) === 1;
  const onePlace = source.url === null || article.url === null;
  return sameWords && onePlace && source.publisher === article.publisher;
}

/** A text too short for a fingerprint is known by what stands above it. */
function isSameShort({ title, publisher, published, fingerprint }: Source, article: Article): boolean {
  return (
    !fingerprint &&
    title === article.title &&
    publisher === article.publisher &&
    published === article.published
  );
}
