import { gzipSync } from 'node:zlib';
import { Agent, fetch as fetchOverTls } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PackService } from '../../src/background/packs/pack-service';
import type { ListedPack } from '../../src/corpus/pack-shelf';
import type { Corpus } from '../../src/corpus/store';
import { getOverHttps, type Request } from '../../src/packs/get-over-https';
import type { SigningKey } from '../../src/packs/signature';
import { freePort, HOST, type StaticServer, startNginx } from '../support/nginx';
import { forgetDatabases, openTestCorpus } from '../unit/corpus/open-test-corpus';
import { type Files, makePack, newKey, someContent } from '../unit/packs/make-pack';

/** Patience for what answers in milliseconds; `SHORT` for what never will. */
const LONG = { quiet: 15_000, whole: 25_000 };
const SHORT = { quiet: 1_000, whole: 1_500 };

let server: StaticServer;
let trusting: Agent;
let corpus: Corpus;
let service: PackService;
let key: SigningKey;
let clock = 1_000_000;
let patience = LONG;
/** What happens between the head of an answer and its body. */
let between: () => Promise<void> = async () => undefined;

const first = someContent(30);
const second = { ...someContent(30), claims: someContent(30, 'second').claims };

beforeAll(async () => {
  server = await startNginx();
  trusting = agentFor(server.certificate);
});
afterAll(async () => {
  await trusting.close();
  await server.stop();
});

/** Trusts this certificate, and finds every host on this machine. */
function agentFor(ca: string): Agent {
  return new Agent({
    connect: {
      ca,
      lookup: (_host, { all }, found) =>
        all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4),
    },
  });
}

const request: Request = async (address, init) => {
  const answer = await fetchOverTls(address, { ...(init as object), dispatcher: trusting });
  await between();
  return answer as unknown as Response;
};

const at = (folder: string, port = server.port): string => `https://${HOST}:${port}/${folder}/pack.json`;

function upload(files: Files, folder = 'talks'): void {
  for (const [name, bytes] of Object.entries(files)) server.put(`${folder}/${name}`, bytes);
}

beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
  key = await newKey();
  [patience, between] = [LONG, async () => undefined];
  service = new PackService({
    shelf: async () => corpus.packs,
    get: (...args) => getOverHttps(request, patience)(...args),
    mayFetchFrom: async (host) => host === HOST,
    now: () => clock,
    chance: () => 0.5,
  });
  for (const folder of ['talks', 'bomb']) server.remove(folder);
  upload((await makePack(first, { key })).files);
});
afterEach(() => corpus.close());

const pack = async (): Promise<ListedPack> => {
  const [only] = await corpus.packs.list();
  if (only === undefined) throw new Error('There is no pack.');
  return only;
};
const subscribed = async (folder = 'talks'): Promise<void> => {
  expect(await service.subscribe(at(folder), key.public)).toEqual({ done: null, problem: null });
};
/** Everything that is stored and compared with, in one text. */
const everything = (): Promise<string> => corpus.exportAll();
const problemAt = async (folder: string, port?: number) => (await service.look(at(folder, port))).problem;

describe('subscribing', () => {
  test('shows what there is, then takes all of it in, and sends nothing of the reader’s', async () => {
    const { done } = await service.look(at('talks'));
    expect(done).toMatchObject({
      title: 'The talks',
      sources: 30,
      claims: 60,
      key: key.public,
      isHere: false,
    });
    expect(await corpus.packs.list()).toEqual([]);
    await subscribed();
    expect(await pack()).toMatchObject({ edition: 1, sources: 30, claims: 60, enabled: true, problem: null });
    const lines = (await server.log()).filter((line) => line.includes('/talks/'));
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) expect(line).toMatch(/^GET \/talks\/[\w.-]+ 200 \| - \| - \| \* \| -$/);
  });

  test('is refused when the key is another than the one shown', async () => {
    const other = await newKey();
    const { problem } = await service.subscribe(at('talks'), other.public);
    expect([problem, await corpus.packs.list()]).toEqual([{ code: 'key', detail: key.public }, []]);
  });

  test.each([
    ['of a host nobody gave access to', 'https://elsewhere.example/pack.json', 'access'],
    ['without TLS', `http://${HOST}/pack.json`, 'access'],
  ])('is never tried %s', async (_, address, code) => {
    const before = (await server.log()).length;
    expect((await service.look(address)).problem).toMatchObject({ code });
    expect(await server.log()).toHaveLength(before);
  });

  test.each([
    ['leads to another host', 'moved', 'redirect', ''],
    ['leads on, even on the same host', 'moved-here', 'redirect', ''],
    ['is down', 'down', 'status', '503'],
    ['has nothing there', 'nothing', 'status', '404'],
    ['sends a page', 'page/talks', 'type', 'text/html'],
  ])('says so where the server %s', async (_, folder, code, detail) => {
    expect(await problemAt(folder)).toEqual({ code, detail });
  });

  test('says so where nobody answers, and where the certificate is nobody’s', async () => {
    expect(await problemAt('talks', await freePort())).toEqual({ code: 'network', detail: '' });
    const mine = trusting;
    trusting = new Agent({
      connect: {
        lookup: (_host, { all }, found) =>
          all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4),
      },
    });
    expect(await problemAt('talks')).toEqual({ code: 'network', detail: '' });
    await trusting.close();
    trusting = mine;
  });

  test('gives up on a server that is too slow', async () => {
    patience = SHORT;
    expect(await problemAt('slow/talks')).toEqual({ code: 'slow', detail: '' });
  });

  test('takes no more than it may have, packed or not', async () => {
    server.put('talks/pack.json', Buffer.alloc(80_000, 'a'));
    expect(await problemAt('talks')).toEqual({ code: 'large', detail: '64 kB' });
    server.put('bomb/pack.json', gzipSync(Buffer.alloc(200_000_000)));
    expect(await problemAt('bomb')).toEqual({ code: 'large', detail: '64 kB' });
  });

  test('takes no part of a pack whose content is cut, grown, or another', async () => {
    const { files } = await makePack(first, { key });
    const whole = files['talks-1.json'] ?? new Uint8Array();
    const before = await everything();
    for (const [bytes, code] of [
      [whole.slice(0, whole.length / 2), 'hash'],
      [Buffer.concat([whole, Buffer.alloc(2_000_000, ' ')]), 'large'],
      [Buffer.from(whole).fill('x', 40, 41), 'hash'],
    ] as const) {
      server.put('talks/talks-1.json', bytes);
      expect((await service.subscribe(at('talks'), key.public)).problem?.code).toBe(code);
    }
    expect([await everything(), await corpus.packs.list()]).toEqual([before, []]);
  });
});

describe('an update', () => {
  test('that brings nothing is one conditional request the server answers with 304', async () => {
    await subscribed();
    const before = (await server.log()).length;
    clock += 50_000;
    await service.update('talks');
    const lines = (await server.log()).slice(before);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^GET \/talks\/pack.json 304 \| - \| - \| \* \| .+/);
    expect(await pack()).toMatchObject({ checkedAt: clock, failures: 0, problem: null });
    expect((await pack()).nextAt).toBe(Math.round(clock + 24 * 1.1 * 3_600_000));
  });

  test('fetches only what changed', async () => {
    await subscribed();
    upload((await makePack(second, { key, edition: 2, before: first })).files);
    server.remove('talks/talks-2.json');
    await service.update('talks');
    expect(await pack()).toMatchObject({ edition: 2, problem: null });
    expect(await everything()).toContain('Told second by s3.');
    expect((await server.log()).at(-1)).toContain('GET /talks/talks-1-2.json 200');
  });

  test('is due in its time, for those that are on', async () => {
    await subscribed();
    const { nextAt } = await pack();
    const before = (await server.log()).length;
    clock = nextAt - 1;
    await service.updateDue();
    clock = nextAt;
    await corpus.packs.setEnabled('talks', false);
    await service.updateDue();
    expect(await server.log()).toHaveLength(before);
    await corpus.packs.setEnabled('talks', true);
    await service.updateDue();
    expect(await server.log()).toHaveLength(before + 1);
  });

  const badEditions: readonly (readonly [string, (files: Files) => void, string])[] = [
    [
      'half uploaded',
      (files) =>
        upload({ ...files, 'talks-2.json': (files['talks-2.json'] ?? new Uint8Array()).slice(0, 900) }),
      'hash',
    ],
    [
      'a page where the manifest was',
      () => server.put('talks/pack.json', '<!doctype html><p>Sign in'),
      'manifest',
    ],
    [
      'a manifest cut in the middle',
      (files) => server.put('talks/pack.json', (files['pack.json'] ?? new Uint8Array()).slice(0, 200)),
      'manifest',
    ],
    ['content that is missing', (files) => server.put('talks/pack.json', files['pack.json'] ?? ''), 'status'],
    ['all gone', () => server.remove('talks'), 'status'],
  ];
  test.each(badEditions)('keeps the last good edition: %s', async (_, spoil, code) => {
    await subscribed();
    const before = await everything();
    spoil((await makePack(second, { key, edition: 2 })).files);
    await service.update('talks');
    const after = await pack();
    expect([after.problem?.code, after.failures, after.edition, await everything()]).toEqual([
      code,
      1,
      1,
      before,
    ]);
    // An hour, and half a fifth of it.
    expect(after.nextAt).toBe(Math.round(clock + 1.1 * 3_600_000));
  });

  test('keeps the last good edition when the connection breaks off in the middle, and goes on later', async () => {
    await subscribed('late');
    const before = await everything();
    const { files } = await makePack(second, { key, edition: 2 });
    upload(files);
    let answers = 0;
    between = async () => {
      answers += 1;
      // The second answer is the content, at 200 bytes a second: the server is gone before it is all there.
      if (answers === 2) await server.stop();
    };
    await service.update('talks');
    expect(await pack()).toMatchObject({ edition: 1, failures: 1, problem: { code: 'network' } });
    await service.update('talks');
    expect(await pack()).toMatchObject({ edition: 1, failures: 2, problem: { code: 'network' } });
    expect(await everything()).toBe(before);

    server = await startNginx(server.port);
    await trusting.close();
    trusting = agentFor(server.certificate);
    upload((await makePack(second, { key, edition: 2, before: first })).files);
    await service.update('talks');
    expect(await pack()).toMatchObject({ edition: 2, failures: 0, problem: null });
  });

  test('signed with another key waits for the reader, however often it comes', async () => {
    await subscribed();
    const before = await everything();
    const other = await newKey();
    upload((await makePack(second, { key: other, edition: 2 })).files);
    await service.update('talks');
    clock += 5_000;
    await service.update('talks');
    expect(await pack()).toMatchObject({
      edition: 1,
      key: key.public,
      problem: { code: 'key', detail: other.public },
      offered: { key: other.public, since: clock - 5_000, refused: false },
    });
    expect(await everything()).toBe(before);
    await service.update('talks', (await newKey()).public);
    expect((await pack()).key).toBe(key.public);
    await service.update('talks', other.public);
    expect(await pack()).toMatchObject({ edition: 2, key: other.public, problem: null, offered: null });
  });

  test('of the right key ends a warning about another', async () => {
    await subscribed();
    upload((await makePack(second, { key: await newKey(), edition: 2 })).files);
    await service.update('talks');
    upload((await makePack(second, { key, edition: 2 })).files);
    await service.update('talks');
    expect(await pack()).toMatchObject({ edition: 2, key: key.public, problem: null, offered: null });
  });

  test('asked for twice at once is made once', async () => {
    await subscribed();
    const before = (await server.log()).length;
    await Promise.all([service.update('talks'), service.update('talks'), service.update('talks')]);
    expect(await server.log()).toHaveLength(before + 1);
  });
});
