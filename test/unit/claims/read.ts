import type { ArticleClaim } from '../../../src/claims/claim';
import { extractClaims } from '../../../src/claims/extract';
import type { IsoDate } from '../../../src/text/period';
import { sampleTopic } from '../compare/sample-claims';

/** The claims of a text read under a neutral headline of the topic. */
export function read(text: string, published: IsoDate = '2025-03-06'): ArticleClaim[] {
  return extractClaims(
    { title: 'Gaza hostages and truce talks: what is known', text, published },
    sampleTopic(),
  );
}

/** `slot: value` lines of a text's claims, for tests that list them all. */
export function lines(text: string, published?: IsoDate): string[] {
  return read(text, published).map((claim) => `${claim.slot}: ${shortValue(claim)}`);
}

function shortValue({ value }: ArticleClaim): string {
  if (value === null) return '-';
  if (value.type === 'choice') return value.choice;
  return value.said;
}
