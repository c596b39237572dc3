// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates as sources have them.
import { describe, expect, test } from 'vitest';
import { projectFacts, sourceTexts, staleTemplates, usesOf } from '../../../.ci/message-uses.mjs';
import { messageProblems } from '../../../.ci/messages.mjs';

type Messages = Record<string, { message: string }>;

const facts = { reasons: ['grew'], slots: ['held'], choices: [], events: [] };
const source = [
  "say('greeting', { name });",
  "sayCount('sources', n);",
  "const key = 'in_a_table';",
  'sayPieces(`reason_${because.key}`)',
  'sayOr(`slot_${named(slot)}`)',
].join('\n');

function file(language: string, others: Record<string, string | null> = {}): Messages {
  const texts: Record<string, string | null> = {
    locale: language,
    greeting: 'Hello {name}',
    sources_one: '{count} source',
    ...(language === 'fr' && { sources_many: '{count} de sources' }),
    sources_other: '{count} sources',
    in_a_table: 'Kept',
    reason_grew: '{a} grew',
    slot_held: 'Held',
    ...others,
  };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, message]) => (message === null ? [] : [[key, { message }]])),
  );
}

function problems(english: Messages, french = file('fr'), text = source): string[] {
  const files = new Map([
    ['en', english],
    ['fr', french],
  ]);
  return messageProblems(files, new Map([['src/a.ts', text]]), facts);
}

describe('the check of messages', () => {
  test('finds nothing wrong with files that are whole', () => {
    expect(problems(file('en'))).toEqual([]);
  });

  test.each([
    ['is missing', { greeting: null }],
    ['lacks the plural form many', { sources_many: null }],
    ['has the plural form two', { sources_two: 'deux' }],
    ['has the gaps nom; English has name', { greeting: 'Bonjour {nom}' }],
    ['one has the gaps none; English has count', { sources_one: 'une source' }],
    ['is empty', { greeting: ' ' }],
    ['has markup', { greeting: '<b>{name}</b>' }],
    ['has markup', { greeting: 'Bonjour&nbsp;{name}' }],
    ['has a $', { greeting: 'Bonjour $1 {name}' }],
    ['has a brace', { greeting: 'Bonjour {name} {' }],
    ['is not in the English file', { adieu: 'Adieu' }],
    ['is not fr', { locale: 'de' }],
  ])('a translation %s', (what, others) => {
    expect(problems(file('en'), file('fr', others)).join('\n')).toContain(what);
  });

  test('a translation in another order', () => {
    const { greeting, ...rest } = file('fr');
    expect(problems(file('en'), { ...rest, ...(greeting && { greeting }) }).join()).toContain(
      'another order',
    );
  });

  test('a form that stands for one number only need not say it', () => {
    expect(problems(file('en', { sources_one: 'a source' }))).toEqual([]);
  });

  test('a description the stores would cut off', () => {
    const long = { extension_description: 'x'.repeat(133) };
    const text = `${source}\n__MSG_extension_description__`;
    expect(problems(file('en', long), file('fr', long), text)).toHaveLength(2);
  });

  test.each([
    ['greeting_gone is not defined', `${source} say('greeting_gone')`],
    ['greeting is used nowhere', source.replace("'greeting'", 'key')],
    ['in_a_table is used nowhere', source.replace('in_a_table', 'elsewhere')],
    ['extension_name is not defined', `${source} __MSG_extension_name__`],
    ['say in .ci/message-uses.mjs', `${source} say(\`greeting_\${who}\`)`],
  ])('in the sources: %s', (what, text) => {
    expect(problems(file('en'), file('fr'), text).join('\n')).toContain(what);
  });

  test('a name that a template makes counts by what its gap can be', () => {
    const extra = { reason_fell: '{a} fell' };
    expect(problems(file('en', extra), file('fr', extra))).toEqual(['en: reason_fell is used nowhere']);
    expect(problems(file('en', { slot_held: null }), file('fr', { slot_held: null }))).toEqual([
      'src/a.ts: slot_held is not defined',
    ]);
  });

  test('reads the project it stands in', () => {
    const found = projectFacts();
    expect(found.reasons).toContain('same_words');
    expect(found.slots).toContain('hostages_alive');
    expect(found.choices).toContain('talks_mode_direct');
    expect(found.events).toContain('truce_2025_01');
    const { called, templates } = usesOf(sourceTexts(), found);
    expect(called.has('count_conflicts')).toBe(true);
    expect(staleTemplates(templates)).toEqual([]);
    expect(staleTemplates(new Set())).not.toEqual([]);
  });
});
