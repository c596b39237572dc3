// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates as the sources have them.
/**
 * Which messages the sources use. A name in quotation marks counts wherever it stands, since names are also handed on
 * and kept in tables; a name put together in a template counts by the values its gaps can take, which are listed here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './packages.mjs';

const RELATIONS = ['conflicts', 'changed', 'agrees'];

/** What the templates of the sources come to, by their text. A function is given the facts of `projectFacts`. */
const TEMPLATES = {
  'options_sections_${route.section}': [
    'sources',
    'subjects',
    'add',
    'packs',
    'transfer',
    'history',
    'storage',
    'settings',
    'about',
  ],
  'options_sections_${section}': [
    ...['sources', 'subjects', 'add', 'packs', 'transfer', 'history', 'storage', 'settings', 'about'],
  ],
  'options_subjects_${kind}': ['amounts', 'times', 'states'],
  'options_subjects_${drawn.why}': ['single', 'same', 'undated'],
  'origin_${source.origin}': ['bundled', 'reader', 'import', 'pack'],
  'basis_${underscored(basis)}': [
    ...[
      'json_ld',
      'meta',
      'time',
      'url',
      'text',
      'argument',
      'found_publication',
      'inferred',
      'reader',
      'unknown',
    ],
  ],
  'origin_${one}': ['bundled', 'reader', 'import', 'pack'],
  'manage_sort_${turn}': ['up', 'down'],
  'manage_column_${by}': ['title', 'publisher', 'date', 'claims', 'origin'],
  'manage_state_${state}': ['all', 'used', 'off', 'edited', 'reprints'],
  'manage_about_${name}': ['title', 'publisher', 'address', 'margin'],
  'manage_claim_${name}': ['amount', 'upTo', 'from', 'to', 'asOfFrom', 'asOfTo'],
  'manage_asOf_${basis}': ['text', 'publication', 'inferred', 'unknown'],
  'manage_qualifier_${underscored(qualifier)}': [
    ...['exactly', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'nearly', 'between'],
  ],
  'manage_unit_${unit}': ['person', 'percent', 'case', 'hour', 'day', 'week', 'month', 'year'],
  'manage_part_${edit.part}': [
    ...['title', 'publisher', 'address', 'date', 'statement', 'content', 'asOf', 'attribution', 'removed'],
  ],
  'packs_address_${read.problem}': ['empty', 'none', 'insecure', 'user', 'long'],
  'mood_${modality}': ['plan', 'proposal', 'denial', 'condition'],
  'qualifier_${underscored(qualifier)}': [
    ...['about', 'at_least', 'more_than', 'at_most', 'less_than', 'nearly'],
  ],
  'asOf_${claim.asOfBasis}': ['text', 'publication', 'inferred'],
  'report_sections_${relation}_note': ['conflicts', 'changed'],
  'report_sections_${relation}_title': RELATIONS,
  'report_relations_${relation}': RELATIONS,
  'count_${relation}': [...RELATIONS, 'uncovered'],
  'sources_${relation}': RELATIONS,
  'popup_${name}_title': ['unsupported', 'not_listed', 'no_access', 'paused', 'off_topic', 'reading'],
  'popup_${name}_text': ['unsupported', 'not_listed', 'no_access', 'paused', 'off_topic', 'reading'],
  'welcome_legend_${relation}': ['conflicts', 'changed', 'agrees'],
  'welcome_pin_${buttonPlace}': ['chrome', 'firefox', 'android'],
  'report_relations_${role}': ['conflicts', 'changed', 'agrees'],
  'reason_${because.key}': ({ reasons }) => reasons,
  'slot_${named(slot)}': ({ slots }) => slots,
  'choice_${named(slot)}_${named(choice)}': ({ choices }) => choices,
  'event_${named(event)}': ({ events }) => events,
};

/** Names that are not looked up by our code: the language of a file. */
const ALWAYS = ['locale'];

const underscored = (id) => id.replace(/\W/g, '_');

/** What templates are filled with and stands in files: the reasons of relations, and what the topic packs name. */
export function projectFacts(root = ROOT) {
  const json = (path) => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
  const packs = readdirSync(`${root}assets/topics`).map((id) => `assets/topics/${id}`);
  const slots = packs.flatMap((pack) => [
    ...json(`${pack}/measures.json`),
    ...json(`${pack}/propositions.json`),
  ]);
  const reasons = readFileSync(`${root}src/compare/reason-texts.ts`, 'utf8');
  return {
    reasons: [...reasons.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key),
    slots: slots.map(({ slot }) => underscored(slot)),
    choices: slots.flatMap(({ slot, choices = [] }) =>
      choices.map(({ id }) => `${underscored(slot)}_${underscored(id)}`),
    ),
    events: packs.flatMap((pack) => json(`${pack}/events.json`).map(({ id }) => underscored(id))),
  };
}

/** Texts of the files that may use a message, by path. */
export function sourceTexts(root = ROOT) {
  const texts = new Map([['wxt.config.ts', readFileSync(`${root}wxt.config.ts`, 'utf8')]]);
  for (const folder of ['src', 'entrypoints']) {
    for (const path of readdirSync(`${root}${folder}`, { recursive: true })) {
      if (/\.(tsx?|html)$/.test(path))
        texts.set(`${folder}/${path}`, readFileSync(`${root}${folder}/${path}`, 'utf8'));
    }
  }
  return texts;
}

/**
 * The names the sources use: `called` are those handed to a function of say.ts, `mentioned` all words in quotation
 * marks, which may be names. `problems` are templates nobody has listed, and listed ones that are gone.
 */
export function usesOf(texts, facts) {
  const called = new Map(ALWAYS.map((name) => [name, 'the browser']));
  const mentioned = new Set();
  const problems = [];
  const templates = new Set();
  for (const [path, text] of texts) {
    for (const [, name] of text.matchAll(/__MSG_(\w+)__/g)) called.set(name, path);
    for (const [, name] of text.matchAll(/\bsay(?:Count|Or|Pieces)?\(\s*'(\w+)'/g)) called.set(name, path);
    for (const [, name] of text.matchAll(/'(\w+)'/g)) mentioned.add(name);
    for (const template of templatesIn(text)) {
      templates.add(template);
      if (TEMPLATES[template] === undefined)
        problems.push(`${path}: say in .ci/message-uses.mjs what \`${template}\` can come to`);
      else for (const name of namesFor(template, facts)) called.set(name, path);
    }
  }
  return { called, mentioned, problems, templates };
}

/** Templates listed above that no source has. */
export function staleTemplates(templates) {
  return Object.keys(TEMPLATES)
    .filter((template) => !templates.has(template))
    .map((template) => `.ci/message-uses.mjs: no source has \`${template}\``);
}

/** Templates that begin like the name of a message: handed to say(), or to a function that hands them on. */
function templatesIn(text) {
  const calls = text.matchAll(/\b(?:say(?:Count|Or|Pieces)?|packWords)\(\s*`([^`]*)`/g);
  return [...calls].map(([, template]) => template);
}

function namesFor(template, facts) {
  const values = TEMPLATES[template];
  const first = template.indexOf('${');
  const end = template.lastIndexOf('}') + 1;
  const all = typeof values === 'function' ? values(facts) : values;
  return all.map((value) => template.slice(0, first) + value + template.slice(end));
}
