/**
 * The small machine behind the file format's tables: a check reads an unknown value and hands back a
 * fresh, typed one, or throws a `Refusal` that knows its place. Checks never recurse beyond the depth of
 * their own table, so a deeply nested file cannot exhaust the stack.
 */
export type Check<T> = (value: unknown) => T;

/** Why a value was refused, and where: the place is completed on the way out. */
export class Refusal extends Error {
  #place = '';

  /** Puts the key or index of the enclosing object or list in front of the place. */
  within(step: string | number): this {
    const own = typeof step === 'number' ? `[${step}]` : step;
    const rest = this.#place;
    this.#place = rest === '' || rest.startsWith('[') ? own + rest : `${own}.${rest}`;
    return this;
  }

  /** One line: `claims[12].asOf.from: not a date: "2025-13-40"`. */
  get line(): string {
    return this.#place === '' ? this.message : `${this.#place}: ${this.message}`;
  }
}

const POISONED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const SHOWN_LENGTH = 60;

/** A value as an error line shows it: short, quoted, on one line. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const short = value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
    return visible(JSON.stringify(short));
  }
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** Characters that could break the line or hide something in it, spelt as escapes. */
function visible(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\p{Surrogate}]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `check` of what stands under that key or index; a refusal names it. */
export function inside<T>(step: string | number, check: Check<T>, value: unknown): T {
  try {
    return check(value);
  } catch (error) {
    throw error instanceof Refusal ? error.within(step) : error;
  }
}

type Fields<T> = { readonly [K in keyof T]: Check<T[K]> };
type Read<R, O> = { readonly [K in keyof R]: R[K] } & { readonly [K in keyof O]?: O[K] };

/**
 * An object with exactly these keys; `optional` ones may be missing. The copy has the table's key order,
 * so writing it gives the same bytes whatever order it was read in.
 */
export function object<R extends object, O extends object = Record<never, never>>(
  required: Fields<R>,
  optional?: Fields<O>,
): Check<Read<R, O>> {
  const tables = { required: Object.entries(required), optional: Object.entries(optional ?? {}) };
  const known = new Set([...tables.required, ...tables.optional].map(([key]) => key));
  return (value) => {
    const given = plainObject(value);
    for (const key of Object.keys(given)) {
      if (POISONED_KEYS.has(key)) throw new Refusal(`the key ${shown(key)} is not allowed`);
      if (!known.has(key)) throw new Refusal(`unknown key ${shown(key)}`);
    }
    const copy: Record<string, unknown> = {};
    for (const [key, check] of tables.required) {
      if (!Object.hasOwn(given, key)) throw new Refusal(`${shown(key)} is missing`);
      copy[key] = inside(key, check as Check<unknown>, given[key]);
    }
    for (const [key, check] of tables.optional) {
      if (Object.hasOwn(given, key)) copy[key] = inside(key, check as Check<unknown>, given[key]);
    }
    return copy as Read<R, O>;
  };
}

/** An object whose `key` says which of the tables reads it. */
export function tagged<T>(key: string, tables: Readonly<Record<string, Check<T>>>): Check<T> {
  return (value) => {
    const given = plainObject(value);
    const tag = Object.hasOwn(given, key) ? given[key] : undefined;
    const check = typeof tag === 'string' && Object.hasOwn(tables, tag) ? tables[tag] : undefined;
    if (check === undefined) {
      throw new Refusal(`not one of ${Object.keys(tables).join(', ')}: ${shown(tag)}`).within(key);
    }
    return check(value);
  };
}

function plainObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(`not an object: ${shown(value)}`);
  }
  return value as Record<string, unknown>;
}

export function list<T>(check: Check<T>, most: number): Check<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new Refusal(`not a list: ${shown(value)}`);
    if (value.length > most) throw new Refusal(`more than ${most} entries`);
    return Array.from(value, (entry: unknown, index) => inside(index, check, entry));
  };
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value) => (value === null ? null : check(value));
}

export function oneOf<const T extends string | number>(...allowed: readonly T[]): Check<T> {
  return (value) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new Refusal(`not one of ${allowed.join(', ')}: ${shown(value)}`);
    return found;
  };
}

/** A finite number, a whole one when `whole`. */
export function number(bounds: { least: number; most: number; whole?: boolean }): Check<number> {
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new Refusal(`not a number: ${shown(value)}`);
    if (bounds.whole === true && !Number.isInteger(value)) throw new Refusal(`not a whole number: ${value}`);
    if (value < bounds.least || value > bounds.most) {
      throw new Refusal(`not between ${bounds.least} and ${bounds.most}: ${value}`);
    }
    // JSON has no -0: it would come back as 0 and look like a change.
    return value === 0 ? 0 : value;
  };
}

/**
 * Lone surrogates, control characters (line breaks too) and direction overrides: none of them belongs in
 * a one-line text, and the last can make a text read as another.
 */
const UNFIT = /[\p{Surrogate}\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** What nearly every text is made of; quicker to see than that nothing unfit is in it. */
const PLAIN = /^[ -~]*$/;

/** One line of plain text, up to `most` UTF-16 units. Markup in it is just text. */
export function line(most: number, least: 0 | 1 = 1): Check<string> {
  return (value) => {
    if (typeof value !== 'string') throw new Refusal(`not a text: ${shown(value)}`);
    if (value.length > most) throw new Refusal(`longer than ${most} characters: ${shown(value)}`);
    if (!PLAIN.test(value) && UNFIT.test(value))
      throw new Refusal(`has a control or broken character: ${shown(value)}`);
    if (least > 0 && value.trim() === '') throw new Refusal('empty');
    return value;
  };
}

/** `check`, then a condition on what it read; `problem` says what is wrong in a few words. */
export function where<T>(check: Check<T>, fits: (read: T) => boolean, problem: string): Check<T> {
  return (value) => {
    const read = check(value);
    if (!fits(read)) {
      throw new Refusal(typeof read === 'object' ? problem : `${problem}: ${shown(read)}`);
    }
    return read;
  };
}
