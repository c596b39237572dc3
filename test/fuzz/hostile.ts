import type { Chance } from './random';

/** Values that have broken readers of JSON somewhere: each a maker, for large ones are made only when picked. */
const VALUES: readonly ((chance: Chance) => unknown)[] = [
  () => null,
  () => true,
  () => '',
  () => ' ',
  () => 0,
  () => -0,
  () => 1e308,
  () => -1e15 - 1,
  () => 2 ** 53 + 2,
  () => 5e-324,
  () => '\ud800',
  () => 'a\udfffb',
  () => '\u202edlrow',
  () => 'a\u0000b',
  () => 'line\nline',
  () => '<script>alert(1)</script>',
  () => '<img src=x onerror=alert(1)>',
  () => 'javascript:alert(1)',
  () => 'https://user:secret@news.example/',
  () => '../../../etc/passwd.json',
  () => 'https://elsewhere.example/a.json',
  () => '__proto__',
  () => 'constructor',
  () => '2025-02-30',
  () => '9999-99-99T99:99:99Z',
  () => [],
  () => ({}),
  () => [[[[[[[[[[[[]]]]]]]]]]]],
  () => ({ a: { a: { a: { a: { a: { a: { a: { a: { a: {} } } } } } } } } }),
  (chance) => 'x'.repeat(10 ** chance.below(5)),
  (chance) => Array(10 ** chance.below(4)).fill('x'),
  (chance) => Array(10 ** chance.below(4)).fill(0),
  (chance) => String.fromCharCode(...Array.from({ length: 20 }, () => chance.below(0x10000))),
  (chance) => (chance.next() - 0.5) * 10 ** chance.below(300),
];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'style',
  'pattern',
  'id',
  '',
  '\ud800',
  'x',
];

function hostileValue(chance: Chance): unknown {
  return chance.pick(VALUES)(chance);
}

/** Any JSON value of at most so many levels. */
export function randomJson(chance: Chance, levels = 5): unknown {
  if (levels === 0 || chance.next() < 0.3) return hostileValue(chance);
  const length = chance.below(6);
  if (chance.next() < 0.5) return Array.from({ length }, () => randomJson(chance, levels - 1));
  return Object.fromEntries(
    Array.from({ length }, () => [chance.pick(KEYS), randomJson(chance, levels - 1)]),
  );
}

/** A copy of a JSON value in which one to three things are another: a value, a key, an entry more or less. */
export function mutated(value: unknown, chance: Chance): unknown {
  const copy = structuredClone({ root: value });
  for (let times = 1 + chance.below(3); times > 0; times -= 1) mutateOnce(copy, chance);
  return copy.root;
}

type Holder = Record<string | number, unknown>;

function mutateOnce(root: object, chance: Chance): void {
  let holder = root as Holder;
  for (;;) {
    const keys = Object.keys(holder);
    const key = chance.pick(keys);
    const inner = keys.length > 0 ? holder[key] : undefined;
    const goesOn = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
    if (goesOn && chance.next() < 0.85) holder = inner as Holder;
    else {
      changeEntry(holder, key, chance);
      return;
    }
  }
}

function changeEntry(holder: Holder, key: string, chance: Chance): void {
  const way = chance.below(6);
  if (way === 0) delete holder[key];
  else if (way === 1) defineOwn(holder, chance.pick(KEYS), hostileValue(chance));
  else if (way === 2 && Array.isArray(holder)) holder.push(structuredClone(holder[0]));
  else if (way === 3 && typeof holder[key] === 'string') holder[key] = bent(holder[key], chance);
  else defineOwn(holder, key, way === 4 ? randomJson(chance, 3) : hostileValue(chance));
}

/** As a JSON file can: `__proto__` as a key of its own. */
function defineOwn(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function bent(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  const put = chance.pick(['\u202e', '\ud800', '<b>', '\u0000', '"', '\\', ' '.repeat(300), '\u2028', '']);
  return text.slice(0, at) + put + text.slice(at + chance.below(3));
}

/** A copy of a text that is damaged as texts are on their way: cut, doubled, with other characters in it. */
export function damaged(text: string, chance: Chance): string {
  const [one, other] = [chance.below(text.length + 1), chance.below(text.length + 1)];
  switch (chance.below(6)) {
    case 0:
      return text.slice(0, one);
    case 1:
      return text.slice(one);
    case 2:
      return text.slice(0, one) + text.slice(other);
    case 3:
      return (
        text.slice(0, one) +
        chance.pick(['[', '{', '"', '\\u0000', ']', ',', '1e999', '\ufeff']) +
        text.slice(one)
      );
    case 4:
      return text.slice(0, one) + chance.pick(['[', '{"a":']).repeat(10 ** chance.below(6)) + text.slice(one);
    default:
      return text.slice(0, one) + String.fromCharCode(chance.below(0x10000)) + text.slice(one + 1);
  }
}
