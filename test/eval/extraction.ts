import type { CorpusClaim } from '../../src/claims/claim';
import { articleClaims } from '../../src/reading/article-claims';
import { bundledTopics } from '../../src/topic/bundled';
import { type BundleFile, seedArticle } from './seeds';

/** How many of the hand-made claims the extractor finds in the seeds' texts, by kind. */
export interface ExtractionResult {
  readonly measures: { readonly found: number; readonly all: number };
  readonly propositions: { readonly found: number; readonly all: number };
  readonly missed: readonly string[];
}

/** A hand-made claim is found when the same slot with a matching value is read in its sentence. */
export function evaluateExtraction(bundle: readonly BundleFile[]): ExtractionResult {
  const result = {
    measures: { found: 0, all: 0 },
    propositions: { found: 0, all: 0 },
    missed: [] as string[],
  };
  for (const file of bundle) {
    for (const source of file.sources) {
      const read = bundledTopics.flatMap((topic) => articleClaims(seedArticle(source), topic));
      for (const claim of file.claims) {
        if (claim.kind === 'statement') continue;
        const tally = claim.kind === 'measure' ? result.measures : result.propositions;
        tally.all++;
        const found = read.some(
          (each) => each.slot === claim.slot && sameValue(each, claim) && holds(each.sentence, claim.excerpt),
        );
        if (found) tally.found++;
        else result.missed.push(`${claim.id} ${claim.slot}: ${claim.excerpt}`);
      }
    }
  }
  return result;
}

function sameValue(a: Pick<CorpusClaim, 'value'>, b: CorpusClaim): boolean {
  if (!a.value || !b.value || a.value.type !== b.value.type) return false;
  if (a.value.type === 'quantity' && b.value.type === 'quantity') return a.value.amount === b.value.amount;
  if (a.value.type === 'choice' && b.value.type === 'choice') return a.value.choice === b.value.choice;
  if (a.value.type !== 'date' || b.value.type !== 'date') return false;
  return a.value.period.from <= b.value.period.to && b.value.period.from <= a.value.period.to;
}

function holds(sentence: string, excerpt: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(sentence).includes(plain(excerpt));
}
