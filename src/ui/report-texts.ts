import type { RelationName } from '../reading/report';

/** Every word of the shared report view, in one place. */
export const reportTexts = {
  sections: {
    conflicts: {
      title: 'Conflict with other sources',
      note: 'They cannot both hold. Lateral does not say which is right.',
    },
    changed: { title: 'Changed with time', note: 'Both can be right, each at its date.' },
    agrees: { title: 'Agree with other sources', note: null },
  },
  uncovered: 'Not covered',
  uncoveredNote: 'No source in the corpus speaks about these.',
  leftOut: 'Not in this article',
  leftOutNote: 'Several sources of the same days report this.',
  showInArticle: 'Show in the article',
  passage: 'Read the passage',
  opensNewTab: '(opens a new tab)',
  noAddress: 'No address on record',
} as const;

const WORDS: Record<RelationName | 'uncovered', { readonly one: string; readonly many: string }> = {
  conflicts: { one: 'conflicts', many: 'conflict' },
  changed: { one: 'changed', many: 'changed' },
  agrees: { one: 'agrees', many: 'agree' },
  uncovered: { one: 'not covered', many: 'not covered' },
};

/** "1 conflicts", "3 conflict", "2 changed", "9 agree". */
export function countWords(relation: RelationName | 'uncovered', count: number): string {
  return `${count} ${WORDS[relation][count === 1 ? 'one' : 'many']}`;
}

/** "3 sources", "1 source". */
export function sourceCountWords(count: number): string {
  return `${count} ${count === 1 ? 'source' : 'sources'}`;
}

/** The line that says what this is. Only sources that appear in the report are counted. */
export function footerWords(sourceCount: number): string {
  const who = sourceCount === 0 ? '' : ` ${sourceCountWords(sourceCount)} shown.`;
  return `Compared on this device.${who} Lateral shows who says what, not who is right.`;
}
