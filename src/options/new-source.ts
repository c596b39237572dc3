import type { CorpusClaim } from '../claims/claim';
import type { PublishedBasis } from '../claims/source';
import type { FileSource } from '../corpus/corpus-file';
import { CAPS } from '../corpus/validate';
import { fingerprintOf } from '../reading/near-copies';
import type { Article } from '../reading/report';
import { isIsoDate } from '../text/calendar';
import { guessLanguage } from '../text/language';
import { shorten } from '../ui/shorten';
import { say } from '../words/say';
import { fitLine, fitPastedText, PASTED_LIMIT } from './pasted-text';

/** The fields of the form, as typed. */
export interface SourceDraft {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly address: string;
  readonly text: string;
  /** How the date is known, where it was not typed. */
  readonly publishedBasis?: PublishedBasis | undefined;
}

export const emptyDraft: SourceDraft = { title: '', publisher: '', published: '', address: '', text: '' };

/** Whether nothing has been filled in. */
export function isEmpty(draft: SourceDraft): boolean {
  const { publishedBasis: _basis, ...typed } = draft;
  return Object.values(typed).every((value) => value === '');
}

/** One line per field that cannot be used as it is. */
export type DraftProblems = Partial<Record<keyof SourceDraft, string>>;

/** What is wrong with the form; empty when it can be read. `today` is the reader's day, `YYYY-MM-DD`. */
export function problemsOf(draft: SourceDraft, today: string): DraftProblems {
  return {
    ...namingProblems(draft),
    ...dateProblem(draft.published, today),
    ...textProblem(draft.text),
  };
}

/** What is wrong with title, publisher and address. */
export function namingProblems(draft: Pick<SourceDraft, 'title' | 'publisher' | 'address'>): DraftProblems {
  return {
    ...lineProblem('title', draft.title, CAPS.title),
    ...(fitLine(draft.title) === '' && { title: say('problem_title') }),
    ...lineProblem('publisher', draft.publisher, CAPS.name),
    ...addressProblem(draft.address),
  };
}

function lineProblem(field: 'title' | 'publisher', value: string, most: number): DraftProblems {
  return fitLine(value).length > most ? { [field]: say('problem_length', { most }) } : {};
}

/** What is wrong with a day of publication; a missing one is wrong too. */
export function dateProblem(published: string, today: string): Pick<DraftProblems, 'published'> {
  if (published === '') return { published: say('problem_published') };
  if (!isIsoDate(published)) return { published: say('problem_noDate') };
  return published > today ? { published: say('problem_future') } : {};
}

function addressProblem(address: string): DraftProblems {
  const given = address.trim();
  if (given === '') return {};
  if (given.length > CAPS.url) return { address: say('problem_length', { most: CAPS.url }) };
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return { address: say('problem_address') };
  }
  return url.username === '' && url.password === '' ? {} : { address: say('problem_userName') };
}

function textProblem(text: string): DraftProblems {
  if (fitPastedText(text) === '') return { text: say('problem_text') };
  if (text.length > PASTED_LIMIT)
    return { text: say('problem_textLength', { most: PASTED_LIMIT, length: text.length }) };
  return guessLanguage(text) === 'en' ? {} : { text: say('add_language') };
}

/** An article as the form has it; what is not known of it is ''. */
export function draftOf(article: Article): SourceDraft {
  const { title, publisher, published, publishedBasis, url, text } = article;
  return {
    title: shorten(fitLine(title), CAPS.title),
    publisher: shorten(fitLine(publisher ?? ''), CAPS.name),
    published: published ?? '',
    address: url !== null && addressProblem(url).address === undefined ? url : '',
    text,
    ...(published !== null && { publishedBasis }),
  };
}

/** An id no other source has. */
export function newSourceId(): string {
  return `reader-${crypto.randomUUID().slice(0, 13)}`;
}

/** The article the claims are read from. */
export function articleOf(draft: SourceDraft): Article {
  return {
    url: addressOf(draft),
    title: fitLine(draft.title),
    publisher: fitLine(draft.publisher) || null,
    published: draft.published,
    publishedBasis: draft.publishedBasis ?? 'reader',
    language: 'en',
    text: fitPastedText(draft.text),
  };
}

/** The source as the corpus keeps it: of its text only the fingerprint, none for a text too short for one. */
export function sourceOf(draft: SourceDraft, id: string): FileSource {
  const { title, publisher, url, published, publishedBasis, language, text } = articleOf(draft);
  const fingerprint = fingerprintOf(text);
  return {
    id,
    title,
    publisher,
    url,
    published,
    publishedBasis,
    publishedMargin: 0,
    language,
    ...(fingerprint.length > 0 && { fingerprint }),
  };
}

function addressOf({ address }: SourceDraft): string | null {
  return address.trim() === '' ? null : new URL(address.trim()).href;
}

/** Reads claims out of an article; ids start with the source's id. */
export type ExtractClaims = (article: Article, sourceId: string) => readonly CorpusClaim[];
