import type { AboutSource } from './about-source';
import type { CorpusClaim } from './claim';

/** What of a source can be edited: each part changes, and is taken back, as a whole. */
export const SOURCE_PARTS = {
  title: ['title'],
  publisher: ['publisher'],
  address: ['url'],
  date: ['published', 'publishedBasis', 'publishedMargin'],
} as const satisfies Record<string, readonly (keyof AboutSource)[]>;

/** What of a claim can be edited. What it is about and its value are one part: a value fits its own slot alone. */
export const CLAIM_PARTS = {
  statement: ['statement'],
  content: ['kind', 'slot', 'population', 'event', 'value', 'qualifier'],
  asOf: ['asOf', 'asOfBasis'],
  attribution: ['attribution'],
} as const satisfies Record<string, readonly (keyof CorpusClaim)[]>;

export type SourcePart = keyof typeof SOURCE_PARTS;
export type ClaimPart = keyof typeof CLAIM_PARTS;

type SourceChange<P extends SourcePart> = Pick<AboutSource, (typeof SOURCE_PARTS)[P][number]>;
type ClaimChange<P extends ClaimPart> = Pick<CorpusClaim, (typeof CLAIM_PARTS)[P][number]>;

/** Any of a source's fields that can be edited. */
export type SourceFields = Partial<SourceChange<SourcePart>>;
/** Any of a claim's fields that can be edited. */
export type ClaimFields = Partial<ClaimChange<ClaimPart>>;

/** When an edit was made, in milliseconds since 1970; what was saved together has one moment. */
interface Made {
  readonly at: number;
}

export type SourceEdit = {
  readonly [P in SourcePart]: Made & {
    readonly part: P;
    readonly was: SourceChange<P>;
    readonly now: SourceChange<P>;
  };
}[SourcePart];

export type ClaimEdit = {
  readonly [P in ClaimPart]: Made & {
    readonly part: P;
    readonly claim: string;
    readonly was: ClaimChange<P>;
    readonly now: ClaimChange<P>;
  };
}[ClaimPart];

/** A claim taken out, as it was then. */
export interface ClaimRemoval extends Made {
  readonly part: 'removed';
  readonly claim: string;
  readonly was: CorpusClaim;
}

/** One thing the reader changed in a source: what stood there, and what they put in its place. */
export type Edit = SourceEdit | ClaimEdit | ClaimRemoval;
