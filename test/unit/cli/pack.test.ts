import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runPack } from '../../../src/cli/pack-run';
import { sampleFile } from '../corpus/samples';

const CORPUS = fileURLToPath(new URL('../../../assets/corpus/', import.meta.url));
let folder: string;
const at = (...parts: string[]): string => join(folder, 'desk', ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lateral-pack-'));
  mkdirSync(at('sources'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command; gives the exit code and all that was said. */
async function pack(...argv: string[]): Promise<readonly [code: number, said: string]> {
  let said = '';
  const hear = (text: string): void => {
    said += text;
  };
  const now = (): Date => new Date('2026-03-05T10:00:00.500Z');
  return [await runPack(argv, { folder, now, write: hear, complain: hear }), said];
}

const about = (changes: object = {}): void =>
  writeFileSync(
    at('about.json'),
    JSON.stringify({ id: 'harbour-facts', title: 'Harbour facts', publisher: 'Harbour Post', ...changes }),
  );
const seed = (number: number): void =>
  cpSync(join(CORPUS, `seed-00${number}.json`), at('sources', `${number}.json`));
const good = async (...argv: string[]): Promise<string> => {
  const [code, said] = await pack(...argv);
  expect([code, said]).toEqual([0, expect.any(String)]);
  return said;
};
const refused = async (line: string | RegExp, ...argv: string[]): Promise<void> => {
  const [code, said] = await pack(...argv);
  expect(said).toMatch(line);
  expect([code, said.trim().split('\n').length]).toEqual([2, 1]);
};

test('a folder becomes a pack, and the next edition leads on by its changes', async () => {
  about();
  seed(0);
  seed(1);
  expect(await good('build', 'desk')).toContain('built edition 1 of "harbour-facts": sources 2');
  expect(await good('sign', '--new-key', 'desk')).toMatch(/key: ([0-9a-f]{4} ){8}/);
  expect(await good('check', 'desk')).toContain('edition 1 of "harbour-facts" is good: sources 2');
  expect(statSync(at('signing-key.json')).mode & 0o077).toBe(0);
  const manifest = JSON.parse(readFileSync(at('public', 'pack.json'), 'utf8'));
  expect(manifest).toMatchObject({ edition: 1, issued: '2026-03-05T10:00:00Z', expires: 24, changes: [] });
  expect(readFileSync(at('public', 'pack.json'), 'utf8')).not.toContain(
    JSON.parse(readFileSync(at('signing-key.json'), 'utf8')).secret,
  );
  seed(2);
  await good('build', 'desk');
  expect(await good('check', 'desk')).toContain('a newer edition is built and not signed yet');
  await good('sign', 'desk');
  expect(await good('check', 'desk')).toContain('readers of edition 1 fetch only what changed');
});

test('what is long past goes from the folder, and nothing that is needed', async () => {
  about();
  seed(0);
  for (let edition = 1; edition <= 9; edition += 1) {
    await good('build', 'desk');
    await good('sign', ...(edition === 1 ? ['--new-key'] : []), 'desk');
  }
  const files = readdirSync(at('public'));
  expect(files).not.toContain('harbour-facts-3.json');
  expect(files).not.toContain('harbour-facts-4-7.json');
  for (const kept of [
    'harbour-facts-9.json',
    'harbour-facts-4-9.json',
    'harbour-facts-7-8.json',
    'pack.json',
  ])
    expect(files).toContain(kept);
  expect(await good('check', 'desk')).toContain('readers of edition 8, 7, 6, 5, 4 fetch');
});

test('what is missing or wrong is said in one line that tells what to do', async () => {
  await refused(/^nothing to do: give build, sign or check/);
  await refused(/^unknown command "publish"/, 'publish', 'desk');
  await refused(/^no folder: name one after build/, 'build');
  await refused(/^"--new-key" does not go with check/, 'check', '--new-key', 'desk');
  await refused(/^there is no "desk\/about.json": write one like/, 'build', 'desk');
  about({ id: 'Harbour' });
  await refused(/^"desk\/about.json": id: not three or more lower-case/, 'build', 'desk');
  about({ title: 'Harbour <i>facts</i>' });
  await refused(/^"desk\/about.json": title: has markup in it/, 'build', 'desk');
  about({ patterns: [] });
  await refused(/^"desk\/about.json": unknown key "patterns"/, 'build', 'desk');
  about();
  await refused(/^there is no .json file in "desk\/sources"/, 'build', 'desk');
  await refused(/^there is nothing to sign/, 'sign', 'desk');
  await refused(/^there is no "desk\/public\/pack.json" to check/, 'check', 'desk');
});

test('a source file that does not fit is named with its place, and twice the same id with both files', async () => {
  about();
  writeFileSync(at('sources', 'a.json'), '{"format": "lateral-corpus", "version": 1');
  await refused(/^"desk\/sources\/a.json": not (complete )?JSON/, 'build', 'desk');
  writeFileSync(at('sources', 'a.json'), JSON.stringify(sampleFile('pack:other:s', { claims: [] })));
  await refused(/a.json": sources\[0\]\.id: begins like what another pack has brought/, 'build', 'desk');
  writeFileSync(at('sources', 'a.json'), JSON.stringify(sampleFile('one')));
  writeFileSync(at('sources', 'b.json'), JSON.stringify(sampleFile('one')));
  await refused(
    /^the id "one" is in "desk\/sources\/a.json" and in "desk\/sources\/b.json"/,
    'build',
    'desk',
  );
});

test('a key is made once, missed when it is gone, and a new one is warned of', async () => {
  about();
  seed(0);
  await good('build', 'desk');
  await refused(/^there is no key, "desk\/signing-key.json"/, 'sign', 'desk');
  await good('sign', '--new-key', 'desk');
  await good('build', 'desk');
  await refused(/^there already is a key/, 'sign', '--new-key', 'desk');
  writeFileSync(at('signing-key.json'), '{"public": "x", "secret": "y"}');
  await refused(/is not the key the last edition was signed with/, 'sign', 'desk');
  rmSync(at('signing-key.json'));
  expect(await good('sign', '--new-key', 'desk')).toContain('every reader of edition 1 will be warned');
});

test('a folder that was tampered with or half copied does not pass', async () => {
  about();
  seed(0);
  await good('build', 'desk');
  await good('sign', '--new-key', 'desk');
  const manifest = at('public', 'pack.json');
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, text.replace('Harbour facts', 'Harbour fact'));
  await refused(/^"desk\/public\/pack.json": the signature does not fit/, 'check', 'desk');
  writeFileSync(manifest, text);
  writeFileSync(at('public', 'harbour-facts-1.json'), '{}');
  await refused(/harbour-facts-1.json" is not the file that was signed/, 'check', 'desk');
  rmSync(at('public', 'harbour-facts-1.json'));
  await refused(/harbour-facts-1.json" is missing/, 'check', 'desk');
  about({ id: 'other' });
  await refused(/^"desk\/about.json": the id was "harbour-facts" and is "other" now/, 'build', 'desk');
});
