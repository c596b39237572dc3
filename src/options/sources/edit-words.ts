import type { CorpusClaim } from '../../claims/claim';
import type { Edit } from '../../claims/edit';
import type { Source } from '../../claims/source';
import type { LabelOf } from '../../corpus/search';
import { say } from '../../words/say';
import { asOfWords, attributionWords, publishedWords, valueWords } from '../claim-words';

/** An edit as a reader sees it: what was changed, from which words to which. */
export interface EditWords {
  readonly what: string;
  readonly was: string;
  /** Null where it was taken out. */
  readonly now: string | null;
}

/** `source` and `claim` are as they are now: what an edit does not touch is taken from them. */
export function editWords(
  edit: Edit,
  source: Source,
  claim: CorpusClaim | undefined,
  labelOf: LabelOf,
): EditWords {
  const what = say(`manage_part_${edit.part}`);
  if (edit.part === 'removed') return { what, was: edit.was.statement, now: null };
  if (!('claim' in edit)) {
    const words = (fields: Partial<Source>) => sourceWords(edit.part, { ...source, ...fields });
    return { what, was: words(edit.was), now: words(edit.now) };
  }
  const words = (fields: Partial<CorpusClaim>) =>
    claimWords(edit.part, { ...(claim as CorpusClaim), ...fields }, labelOf);
  return { what, was: words(edit.was), now: words(edit.now) };
}

function sourceWords(part: 'title' | 'publisher' | 'address' | 'date', source: Source): string {
  switch (part) {
    case 'title':
      return source.title;
    case 'publisher':
      return source.publisher ?? say('publisher_unknown');
    case 'address':
      return source.url ?? say('manage_none');
    case 'date':
      return publishedWords(source);
  }
}

function claimWords(
  part: 'statement' | 'content' | 'asOf' | 'attribution',
  claim: CorpusClaim,
  labelOf: LabelOf,
): string {
  switch (part) {
    case 'statement':
      return claim.statement;
    case 'content': {
      const value = valueWords({ ...claim, modality: 'fact' });
      const label = labelOf(claim.slot);
      return value === null ? label : say('manage_content', { label, value });
    }
    case 'asOf':
      return asOfWords(claim) ?? say('date_unknown');
    case 'attribution':
      return attributionWords(claim) ?? say('manage_none');
  }
}
