import type { SourceFields } from '../../claims/edit';
import type { PublishedBasis, Source } from '../../claims/source';
import { say } from '../../words/say';
import { dateProblem, namingProblems } from '../new-source';
import { fitLine } from '../pasted-text';

export const BASES = [
  'reader',
  'found publication',
  'meta',
  'json-ld',
  'time',
  'url',
  'text',
  'argument',
  'inferred',
  'unknown',
] as const satisfies readonly PublishedBasis[];

/** By how many days a date may be off, at most. */
const LARGEST_MARGIN = 36_525;

/** The fields of a source's form, as typed. */
export interface AboutDraft {
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
  readonly published: string;
  readonly basis: PublishedBasis;
  readonly margin: string;
}

/** One line for each field that cannot be used as it is. */
export type AboutProblems = Partial<Record<keyof AboutDraft, string>>;

export function aboutDraftOf(source: Source): AboutDraft {
  return {
    title: source.title,
    publisher: source.publisher ?? '',
    address: source.url ?? '',
    published: source.published ?? '',
    basis: source.publishedBasis,
    margin: String(source.publishedMargin),
  };
}

/** The draft with another day: whoever types one knows it themselves. */
export function withDay(draft: AboutDraft, published: string): AboutDraft {
  return published === ''
    ? { ...draft, published, basis: 'unknown', margin: '0' }
    : { ...draft, published, basis: 'reader', margin: '0' };
}

/** What is wrong with the draft; empty when it can be kept. `today` is the reader's day, `YYYY-MM-DD`. */
export function aboutProblems(draft: AboutDraft, source: Source, today: string): AboutProblems {
  const margin = draft.margin.trim();
  const isMargin = /^\d{1,5}$/.test(margin) && Number(margin) <= LARGEST_MARGIN;
  const isDayKept = draft.published === (source.published ?? '');
  return {
    ...namingProblems(draft),
    ...(draft.published === '' || isDayKept ? {} : dateProblem(draft.published, today)),
    ...(isMargin ? {} : { margin: say('manage_problem_margin', { most: LARGEST_MARGIN }) }),
  };
}

/** The source's fields as a sound draft says them. What was not touched keeps its own words. */
export function aboutFieldsOf(draft: AboutDraft, source: Source): SourceFields {
  const before = aboutDraftOf(source);
  const address = draft.address.trim();
  return {
    title: draft.title === before.title ? source.title : fitLine(draft.title),
    publisher: draft.publisher === before.publisher ? source.publisher : fitLine(draft.publisher) || null,
    url: draft.address === before.address ? source.url : address === '' ? null : new URL(address).href,
    published: draft.published === '' ? null : draft.published,
    publishedBasis: draft.basis,
    publishedMargin: Number(draft.margin.trim()),
  };
}
