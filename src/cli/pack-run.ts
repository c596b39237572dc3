import { isAbsolute, resolve } from 'node:path';
import { PackError } from '../packs/pack-error';
import { InputError, quoted } from './input-error';
import { buildPack } from './pack-build';
import { checkPack } from './pack-check';
import { signPack } from './pack-sign';

/** The world of one run of `pack`. */
export interface PackPlace {
  /** What a relative folder is relative to. */
  readonly folder: string;
  readonly now: () => Date;
  readonly write: (text: string) => void;
  readonly complain: (line: string) => void;
}

const USAGE = `Usage: npm run --silent pack -- build|sign|check DIR

Makes a pack that readers of Lateral can subscribe to, out of a folder:

  DIR/about.json      what the pack is: id, title, publisher
  DIR/sources/*.json  Lateral JSON files, as the options export them
  DIR/public/         what is made: upload all of it, pack.json last

  build DIR           puts the sources together as the next edition
  sign DIR            signs the edition that was built and puts it into DIR/public
  sign --new-key DIR  the same for the first time: makes the key, DIR/signing-key.json
  check DIR           reads DIR/public as a reader's browser does

docs/publishing-a-pack.md tells all of it.
`;

/** Runs the command and gives its exit code: 0 when it did what was asked, 2 when something given was not usable. */
export async function runPack(argv: readonly string[], place: PackPlace): Promise<0 | 2> {
  try {
    for (const line of await answer(argv, place)) place.write(`${line}\n`);
    return 0;
  } catch (error) {
    const line = problemOf(error);
    if (line === null) throw error;
    place.complain(line);
    return 2;
  }
}

async function answer(argv: readonly string[], place: PackPlace): Promise<readonly string[]> {
  const flags = argv.filter((arg) => arg.startsWith('-'));
  const [command, given, more] = argv.filter((arg) => !arg.startsWith('-'));
  if (flags.includes('--help')) return [USAGE.trimEnd()];
  if (command !== 'build' && command !== 'sign' && command !== 'check') {
    const what = command === undefined ? 'nothing to do' : `unknown command ${quoted(command)}`;
    throw new InputError(`${what}: give build, sign or check (--help shows how)`);
  }
  const unknown = flags.find((flag) => command !== 'sign' || flag !== '--new-key');
  if (unknown !== undefined)
    throw new InputError(`${quoted(unknown)} does not go with ${command}: leave it out (--help shows how)`);
  if (given === undefined || given === '') throw new InputError(`no folder: name one after ${command}`);
  if (more !== undefined)
    throw new InputError(`more than one folder (${quoted(given)}, ${quoted(more)}): give one`);
  const folder = { path: isAbsolute(given) ? given : resolve(place.folder, given), name: given };
  if (command === 'build') return buildPack(folder, place.now());
  return command === 'sign' ? signPack(folder, flags.length > 0) : checkPack(folder);
}

function problemOf(error: unknown): string | null {
  if (error instanceof InputError) return error.message;
  return error instanceof PackError ? error.message : null;
}
