import type { Claim, ClaimValue, CorpusClaim } from '../claims/claim';
import { FINGERPRINT_SIZE } from '../reading/near-copies';
import { isIsoDate } from '../text/calendar';
import type { Period } from '../text/period';
import {
  type Check,
  inside,
  line,
  list,
  number,
  object,
  oneOf,
  orNull,
  Refusal,
  shown,
  tagged,
  where,
} from './check';
import type { CorpusFile, FileSource } from './corpus-file';
import { readJson } from './read-json';
import { type ClaimChecks, editCheck, type SourceChecks } from './validate-edits';

/** What a file may hold at most. Lengths are in UTF-16 units, `file` too (never more than its bytes). */
export const CAPS = {
  file: 128 * 1024 * 1024,
  sources: 20_000,
  claims: 200_000,
  attribution: 12,
  id: 160,
  name: 200,
  title: 500,
  url: 2_000,
  statement: 2_000,
  excerpt: 300,
  excerptWords: 8,
  said: 120,
  edits: 5_000,
} as const;

export interface Expectations {
  /** When given, a claim about any other slot is refused; otherwise unknown slots are kept for later packs. */
  readonly knownSlots?: ReadonlySet<string>;
}

export type ParsedCorpus =
  | { readonly ok: true; readonly file: CorpusFile }
  /** One line: what is wrong, and where. */
  | { readonly ok: false; readonly problem: string };

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const identifier = where(
  line(CAPS.id),
  (id) => /^[A-Za-z0-9][A-Za-z0-9._:#/-]*$/.test(id) && !RESERVED.has(id),
  'not an identifier',
);
const slot = where(
  line(CAPS.id),
  (id) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) && !RESERVED.has(id),
  'not a slot',
);
const isoDate = where(line(20), isIsoDate, 'not a date');
const amount = number({ least: -1e15, most: 1e15 });
const place = number({ least: 1, most: 1e6, whole: true });

const period: Check<Period> = where(
  object({ from: isoDate, to: isoDate }),
  ({ from, to }) => from <= to,
  '"from" is later than "to"',
);

/** An http or https address without a user name: those are only good for posing as another site. */
function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

const fingerprint = where(
  list(number({ least: 0, most: 0xffffffff, whole: true }), FINGERPRINT_SIZE),
  (values) => values.every((value, at) => at === 0 || value > (values[at - 1] ?? value)),
  'not in ascending order',
);

const sourceFields: SourceChecks = {
  id: identifier,
  title: line(CAPS.title),
  publisher: orNull(line(CAPS.name)),
  url: orNull(where(line(CAPS.url), isWebAddress, 'not an http or https address')),
  published: orNull(isoDate),
  publishedBasis: oneOf(
    'json-ld',
    'meta',
    'time',
    'url',
    'text',
    'argument',
    'found publication',
    'inferred',
    'reader',
    'unknown',
  ),
  publishedMargin: number({ least: 0, most: 36_525, whole: true }),
  language: where(line(35), (tag) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag), 'not a language tag'),
};

const said = line(CAPS.said);

const value: Check<ClaimValue> = tagged<ClaimValue>('type', {
  quantity: where(
    object(
      {
        type: oneOf('quantity'),
        amount,
        unit: oneOf('person', 'percent', 'case', 'hour', 'day', 'week', 'month', 'year'),
        said,
      },
      { upTo: amount },
    ),
    ({ amount: from, upTo }) => upTo === undefined || upTo >= from,
    '"upTo" is less than "amount"',
  ),
  date: object({ type: oneOf('date'), period, said }),
  choice: object({ type: oneOf('choice'), choice: line(CAPS.id), said }),
});

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

const claimFields: ClaimChecks = {
  id: identifier,
  sourceId: identifier,
  kind: oneOf<Claim['kind']>('measure', 'proposition', 'statement'),
  slot: orNull(slot),
  population: orNull(line(CAPS.name)),
  event: orNull(line(CAPS.name)),
  value: orNull(value),
  qualifier: oneOf<Claim['qualifier']>(
    'exactly',
    'about',
    'at-least',
    'more-than',
    'at-most',
    'less-than',
    'nearly',
    'between',
  ),
  asOf: orNull(period),
  asOfBasis: oneOf<Claim['asOfBasis']>('text', 'publication', 'inferred', 'unknown'),
  attribution: list(line(CAPS.name), CAPS.attribution),
  modality: oneOf<Claim['modality']>('fact', 'plan', 'proposal', 'denial', 'condition'),
  statement: line(CAPS.statement),
  excerpt: where(
    line(CAPS.excerpt, 0),
    (text) => wordsIn(text) <= CAPS.excerptWords,
    `more than ${CAPS.excerptWords} words`,
  ),
  place: object({ paragraph: place, sentence: place }),
};

const claim: Check<CorpusClaim> = object(claimFields);

const source: Check<FileSource> = object(sourceFields, {
  fingerprint,
  reportGroup: identifier,
  edits: list(editCheck(sourceFields, claimFields), CAPS.edits),
});

const version: Check<1> = (given) => {
  if (typeof given === 'number' && given > 1) {
    throw new Refusal(`only a newer version of Lateral reads this file: ${shown(given)}`);
  }
  return oneOf(1)(given);
};

type Unchecked = Omit<Required<CorpusFile>, 'disabled' | 'claims'> & { readonly claims: readonly unknown[] };

/** All of a file but its claims, which take long: `checkedClaims` checks them. */
const fileAround: Check<Unchecked & Pick<CorpusFile, 'disabled'>> = object<
  Unchecked,
  { disabled: readonly string[] }
>(
  {
    format: oneOf('lateral-corpus'),
    version,
    sources: list(source, CAPS.sources),
    claims: list((given) => given, CAPS.claims),
  },
  { disabled: list(identifier, CAPS.sources) },
);

/** After so many claims others may have their turn. */
const CLAIMS_AT_ONCE = 200;

function* checkedClaims(given: readonly unknown[]): Generator<number, readonly CorpusClaim[]> {
  const claims: CorpusClaim[] = [];
  for (const [index, entry] of given.entries()) {
    if (index % CLAIMS_AT_ONCE === 0) yield index / given.length;
    claims.push(inside('claims', (one) => inside(index, claim, one), entry));
  }
  return claims;
}

/** Throws a `Refusal` at the first id given twice. */
function uniqueIds(name: string, entries: readonly { readonly id: string }[]): Set<string> {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) throw new Refusal(`given twice: ${shown(id)}`).within('id').within(index).within(name);
    seen.add(id);
  });
  return seen;
}

function checkReferences(file: CorpusFile, { knownSlots }: Expectations): void {
  const sources = uniqueIds('sources', file.sources);
  uniqueIds('claims', file.claims);
  file.claims.forEach((entry, index) => {
    const refuse = (key: string, problem: string): Refusal =>
      new Refusal(problem).within(key).within(index).within('claims');
    if (!sources.has(entry.sourceId)) {
      throw refuse('sourceId', `no such source in this file: ${shown(entry.sourceId)}`);
    }
    if (knownSlots !== undefined && entry.slot !== null && !knownSlots.has(entry.slot)) {
      throw refuse('slot', `unknown slot: ${shown(entry.slot)}`);
    }
  });
  uniqueIds(
    'disabled',
    (file.disabled ?? []).map((id) => ({ id })),
  );
  file.disabled?.forEach((id, index) => {
    if (!sources.has(id)) {
      throw new Refusal(`no such source in this file: ${shown(id)}`).within(index).within('disabled');
    }
  });
}

/**
 * Checks a parsed corpus file. The result is a fresh copy with a fixed key order that shares nothing with
 * `given`; never throws for bad data.
 */
export function checkCorpusFile(given: unknown, expectations: Expectations = {}): ParsedCorpus {
  const steps = checkSteps(given, expectations);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same step by step; each gives the share that is done, 0..1. */
function* checkSteps(given: unknown, expectations: Expectations): Generator<number, ParsedCorpus> {
  try {
    const around = fileAround(given);
    const file = { ...around, claims: yield* checkedClaims(around.claims) };
    yield 1;
    checkReferences(file, expectations);
    return { ok: true, file };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.line };
    throw error;
  }
}

/**
 * Reads the text of a corpus file (bundle, export, or a file from elsewhere). A byte order mark is
 * tolerated; everything else is strict. Never throws: a bad file gives one line naming the place.
 */
export function parseCorpusFile(text: string, expectations: Expectations = {}): ParsedCorpus {
  const steps = parseSteps(text, expectations);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same step by step; each gives the share that is done, 0..1. */
export function* parseSteps(text: string, expectations: Expectations = {}): Generator<number, ParsedCorpus> {
  if (text.length > CAPS.file) {
    return { ok: false, problem: `too large: more than ${CAPS.file / 1024 / 1024} MB` };
  }
  const json = readJson(text);
  if (!json.ok) return json;
  yield 0;
  return yield* checkSteps(json.value, expectations);
}
