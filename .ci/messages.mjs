/**
 * Checks the message files: every language has every message the sources use, in every plural form it needs, with the
 * gaps of the English one, and nothing else. Lists what is wrong; exits with 1 when anything is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectFacts, sourceTexts, staleTemplates, usesOf } from './message-uses.mjs';
import { ROOT } from './packages.mjs';

const LOCALES = 'assets/public/_locales';
/** What the stores show at most. */
const DESCRIPTION = { name: 'extension_description', most: 132 };
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const FORM = new RegExp(`^(.+)_(${FORMS.join('|')})$`);
const MARKUP = /<\/?[a-z!]|&#?\w+;/i;
const MISUSED = /\$/;

/** A name and its plural forms may stand beside a plain message of that name. */
const counted = (base) => `${base} (counted)`;
const plain = (name) => name.replace(/ \(counted\)$/, '');

/** Messages of one file by name: `{ '': message }`, or one message per plural form. */
function grouped(messages, plurals) {
  const groups = new Map();
  for (const [key, { message }] of Object.entries(messages)) {
    const [, base = key, form = ''] = FORM.exec(key) ?? [];
    const isForm = form !== '' && plurals.has(base);
    const name = isForm ? counted(base) : key;
    groups.set(name, { ...groups.get(name), [isForm ? form : '']: message });
  }
  return groups;
}

/** The names that have plural forms: those with a form `other`. */
function pluralNames(messages) {
  const bases = Object.keys(messages).map((key) => FORM.exec(key));
  return new Set(bases.flatMap((found) => (found?.[2] === 'other' ? [found[1]] : [])));
}

const gapsOf = (text) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

const joined = (names) => [...names].sort().join(', ') || 'none';

/** Forms that stand for one number only: "one source" need not say the figure. */
function singleForms(language) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Map();
  for (let n = 0; n <= 200; n += 1) numbers.set(rules.select(n), (numbers.get(rules.select(n)) ?? 0) + 1);
  return new Set([...numbers].flatMap(([form, count]) => (count === 1 ? [form] : [])));
}

/** What is wrong with the wording of one message. */
function wordingProblems(text) {
  if (text.trim() === '') return ['is empty'];
  return [
    ...(text === text.trim() ? [] : ['begins or ends with a space']),
    ...(MARKUP.test(text) ? ['has markup in it'] : []),
    ...(MISUSED.test(text) ? ['has a $, which browsers read as a gap of their own'] : []),
    ...(/[{}]/.test(text.replace(/\{\w+\}/g, '')) ? ['has a brace that is no gap'] : []),
  ];
}

/** What is wrong with the forms of one message beside the English one. */
function formProblems(language, forms, english) {
  const isPlural = Object.hasOwn(english, 'other');
  const needed = isPlural ? new Intl.PluralRules(language).resolvedOptions().pluralCategories : [''];
  const missing = needed.filter((form) => !Object.hasOwn(forms, form));
  const extra = Object.keys(forms).filter((form) => !needed.includes(form));
  const single = singleForms(language);
  const wanted = gapsOf(Object.values(english).join(' '));
  const gaps = Object.entries(forms).flatMap(([form, text]) => {
    const found = gapsOf(text);
    const optional = single.has(form) ? 'count' : null;
    const lost = [...wanted].filter((name) => !found.has(name) && name !== optional);
    const strange = [...found].filter((name) => !wanted.has(name));
    return lost.length + strange.length > 0
      ? [`${form} has the gaps ${joined(found)}; English has ${joined(wanted)}`.trim()]
      : [];
  });
  return [
    ...missing.map((form) => `lacks the plural form ${form}`),
    ...extra.map((form) => `has the plural form ${form}, which the language does not use`),
    ...gaps,
  ];
}

/** What is wrong with the file of one language. */
function fileProblems(language, messages, english) {
  const plurals = pluralNames(english);
  const [own, theirs] = [grouped(messages, plurals), grouped(english, plurals)];
  const problems = [];
  const note = (name, what) => problems.push(`${language}: ${name} ${what}`);
  for (const [name, forms] of theirs) {
    if (!own.has(name)) note(name, 'is missing');
    else for (const what of formProblems(language, own.get(name), forms)) note(name, what);
  }
  for (const name of own.keys()) if (!theirs.has(name)) note(name, 'is not in the English file');
  for (const [key, { message }] of Object.entries(messages))
    for (const what of wordingProblems(message)) note(key, what);
  const order = [...theirs.keys()].filter((name) => own.has(name));
  if ([...own.keys()].filter((name) => theirs.has(name)).join() !== order.join())
    problems.push(`${language}: the messages stand in another order than the English ones`);
  if ((messages[DESCRIPTION.name]?.message.length ?? 0) > DESCRIPTION.most)
    note(DESCRIPTION.name, `is longer than ${DESCRIPTION.most} characters`);
  if (messages.locale?.message !== language) note('locale', `is not ${language}`);
  return problems;
}

/** Names used and not defined, and defined and not used. */
function useProblems(english, { called, mentioned, problems }) {
  const names = [...new Set([...grouped(english, pluralNames(english)).keys()].map(plain))];
  const known = new Set(names);
  return [
    ...problems,
    ...[...called]
      .filter(([name]) => !known.has(name))
      .map(([name, path]) => `${path}: ${name} is not defined`),
    ...names
      .filter((name) => !called.has(name) && !mentioned.has(name))
      .map((name) => `en: ${name} is used nowhere`),
  ];
}

/**
 * Everything wrong with the message files, one line each. `files`: language -> content of its messages.json;
 * `texts`: path -> source; `facts`: see `projectFacts`.
 */
export function messageProblems(files, texts, facts) {
  const english = files.get('en') ?? {};
  return [
    ...useProblems(english, usesOf(texts, facts)),
    ...[...files].flatMap(([language, messages]) => fileProblems(language, messages, english)),
  ];
}

function messageFiles() {
  const languages = readdirSync(`${ROOT}${LOCALES}`);
  const read = (language) => JSON.parse(readFileSync(`${ROOT}${LOCALES}/${language}/messages.json`, 'utf8'));
  return new Map(languages.map((language) => [language, read(language)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [files, texts, facts] = [messageFiles(), sourceTexts(), projectFacts()];
  const problems = [
    ...messageProblems(files, texts, facts),
    ...staleTemplates(usesOf(texts, facts).templates),
  ];
  for (const problem of problems) console.error(problem);
  console.log(
    `${files.size} languages, ${Object.keys(files.get('en')).length} English messages, ${problems.length} problems`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
