import { parseArgs } from 'node:util';
import type { IsoDate } from '../text/period';
import { readAddress, readDay } from './facts';
import { InputError, quoted } from './input-error';

/** What the command line asks for. `file` is a path or `-` for standard input. */
export type Command =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'one';
      readonly file: string;
      readonly url: string | null;
      readonly published: IsoDate | null;
      readonly corpus: readonly string[];
      readonly json: boolean;
    }
  | { readonly kind: 'many'; readonly file: string; readonly corpus: readonly string[] };

export const USAGE = `Usage: npm run --silent analyze -- [options] FILE|-

Reads an article (HTML or plain text, UTF-8) and prints what the corpus says about its claims.

  --json                  print one JSON object instead of the readable report
  --url URL               the article's address; a source with this address is left out
  --published YYYY-MM-DD  the article's publication date
  --corpus FILE           an exported corpus or a pack, added to the bundled corpus; may be repeated
  --jsonl [FILE|-]        many articles, one JSON object per line, one JSON report per line
  --help                  print this
`;

const FLAGS = ['json', 'jsonl', 'help'] as const;
const VALUED = ['url', 'published', 'corpus'] as const;
const LIST = [...FLAGS, ...VALUED].map((name) => `--${name}`).join(', ');

interface Given {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly string[];
}

/** Reads the arguments after the command's own name. Throws an `InputError` for anything it does not know. */
export function parseCommand(argv: readonly string[]): Command {
  const given = collect(argv);
  if (given.flags.has('help')) return { kind: 'help' };
  const corpus = given.values.get('corpus') ?? [];
  return given.flags.has('jsonl') ? many(given, corpus) : one(given, corpus);
}

function collect(argv: readonly string[]): Given {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const }])),
      ...Object.fromEntries(VALUED.map((name) => [name, { type: 'string' as const, multiple: true }])),
    },
  });
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    if (FLAGS.some((name) => name === token.name)) {
      if (token.value !== undefined) throw new InputError(`${token.rawName} takes no value: leave it out`);
      flags.add(token.name);
    } else if (VALUED.some((name) => name === token.name)) {
      values.set(token.name, [...(values.get(token.name) ?? []), valueGiven(token)]);
    } else {
      throw new InputError(`unknown option ${quoted(token.rawName)}: the options are ${LIST}`);
    }
  }
  return { flags, values, files };
}

function valueGiven(token: {
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}): string {
  const { value } = token;
  const isOption = token.inlineValue !== true && value !== undefined && /^-./.test(value);
  if (value === undefined || value === '' || isOption) {
    throw new InputError(`${token.rawName} needs a value: give one after it, or leave it out`);
  }
  return value;
}

function one({ flags, values, files }: Given, corpus: readonly string[]): Command {
  const [file, second] = files;
  if (file === undefined || file === '') {
    throw new InputError('no input: name a file, or - for standard input (--help shows how)');
  }
  if (second !== undefined) {
    throw new InputError(`more than one file (${quoted(file)}, ${quoted(second)}): give one, or use --jsonl`);
  }
  const url = single(values, 'url');
  const published = single(values, 'published');
  return {
    kind: 'one',
    file,
    url: url === null ? null : readAddress('--url', url),
    published: published === null ? null : readDay('--published', published),
    corpus,
    json: flags.has('json'),
  };
}

function many({ values, files }: Given, corpus: readonly string[]): Command {
  for (const name of ['url', 'published'] as const) {
    if (values.has(name)) {
      throw new InputError(`--${name} does not go with --jsonl: give "${name}" in each line instead`);
    }
  }
  const [file = '-', second] = files;
  if (second !== undefined) {
    throw new InputError(`--jsonl reads one file or standard input: leave out ${quoted(second)}`);
  }
  return { kind: 'many', file, corpus };
}

function single(values: Given['values'], name: 'url' | 'published'): string | null {
  const given = values.get(name) ?? [];
  if (given.length > 1) throw new InputError(`--${name} is given ${given.length} times: give it once`);
  return given[0] ?? null;
}
