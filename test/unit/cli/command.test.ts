import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lateral-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** Runs the command as npm does: from the project, with the person's own folder in INIT_CWD. */
function analyze(argv: readonly string[], stdin: string | Buffer = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/analyze.ts', ...argv], {
      cwd: project,
      env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '' },
    });
    let out = '';
    let complaint = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      complaint += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, complaint }));
    // A command that refuses its arguments does not wait for its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const article = file(
  'article.txt',
  [
    'What is known of the captives in Gaza',
    'Hamas still holds 59 hostages in Gaza, officials in Israel said on Thursday as ceasefire talks in Doha stalled.',
    'Israeli intelligence thinks that 22 hostages are still alive. The war began after the Hamas attack of 7 October 2023.',
  ].join('\n'),
);
const garden = 'The roses need water in the morning. Cut them back in March, and they flower until October.';

const corpus = {
  format: 'lateral-corpus',
  version: 1,
  sources: [
    {
      id: 'mine-1',
      title: 'A note of mine',
      publisher: null,
      url: null,
      published: '2025-03-06',
      publishedBasis: 'reader',
      publishedMargin: 0,
      language: 'en',
    },
  ],
  claims: [
    {
      id: 'mine-1-1',
      sourceId: 'mine-1',
      kind: 'measure',
      slot: 'hostages.held',
      population: null,
      event: null,
      value: { type: 'quantity', amount: 59, unit: 'person', said: '59' },
      qualifier: 'exactly',
      asOf: { from: '2025-03-06', to: '2025-03-06' },
      asOfBasis: 'publication',
      attribution: [],
      modality: 'fact',
      statement: 'In March 2025, 59 hostages were held in Gaza.',
      excerpt: '',
      place: { paragraph: 1, sentence: 1 },
    },
  ],
};

describe.concurrent('the command line with what it cannot use', { timeout: 60_000 }, () => {
  const bundledClaim = { ...corpus, claims: [{ ...corpus.claims[0], id: 'S2-20' }] };
  const badDate = { ...corpus, sources: [{ ...corpus.sources[0], published: '2025-13-40' }] };
  const cases: readonly (readonly [
    what: string,
    argv: readonly string[],
    stdin: string | Buffer,
    message: RegExp,
  ])[] = [
    ['nothing at all', [], '', /no input: name a file/],
    ['an unknown option', ['--jsno', article], '', /unknown option "--jsno"/],
    ['no such day', ['--published', '2025-02-30', article], '', /"2025-02-30" is not a date/],
    ['no such month', ['--published', '2025-13-40', article], '', /"2025-13-40" is not a date/],
    ['no web address', ['--url', 'file:///etc/hosts', article], '', /is not a web address/],
    ['a missing file', ['nowhere.html'], '', /there is no file "nowhere.html"/],
    ['a directory', ['.'], '', /"\." is a directory/],
    ['an empty file', [file('empty.txt', '')], '', /"empty.txt" is empty/],
    ['empty standard input', ['-'], ' \n', /standard input is empty/],
    ['a file over 5 MB', [file('large.txt', 'word '.repeat(1_100_000))], '', /larger than 5 MB/],
    [
      'Latin-1',
      [file('latin.txt', Buffer.from('K\u00e4se', 'latin1'))],
      '',
      /"latin.txt" is not valid UTF-8 \(line 1\)/,
    ],
    ['UTF-16', [file('wide.txt', Buffer.from('\ufeffTalks', 'utf16le'))], '', /"wide.txt" is in UTF-16/],
    ['a picture', [file('a.png', Buffer.from('\u0089PNG\r\n', 'latin1'))], '', /"a.png" is a picture/],
    ['binary data', ['-'], Buffer.from([1, 2, 0, 3, 4, 5, 6, 0]), /standard input is binary data/],
    ['HTML beyond reading', [file('deep.html', '<div>'.repeat(9_000))], '', /nested too deeply/],
    ['a missing corpus', ['--corpus', 'none.json', article], '', /there is no file "none.json"/],
    [
      'a cut corpus',
      ['--corpus', file('cut.json', '{"format": "lateral-corpus", "ver'), article],
      '',
      /"cut.json" cannot be used: not/,
    ],
    [
      'a corpus with a wrong date',
      ['--corpus', file('date.json', JSON.stringify(badDate)), article],
      '',
      /"date.json" cannot be used: sources\[0\].published: not a date: "2025-13-40"/,
    ],
    [
      'a corpus with a claim id of ours',
      ['--corpus', file('taken.json', JSON.stringify(bundledClaim)), article],
      '',
      /its claim id "S2-20" belongs to the source "seed-002"/,
    ],
    ['two files', [article, 'b.txt'], '', /more than one file/],
    ['--jsonl with --url', ['--jsonl', '--url', 'https://a.test/'], '', /--url does not go with --jsonl/],
    ['no lines', ['--jsonl'], '\n\n', /standard input is empty/],
  ];

  it.each(cases)(
    '%s: one clear line, nothing on standard output, exit code 2',
    async (_what, argv, stdin, message) => {
      const { code, out, complaint } = await analyze(argv, stdin);
      expect(complaint).toMatch(/^analyze: [^\n]+\n$/);
      expect(complaint).toMatch(message);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    },
  );
});

describe.concurrent('the command line with an article', { timeout: 60_000 }, () => {
  it('prints one JSON object whose offsets lead to the sentences', async () => {
    const { code, out, complaint } = await analyze(['--json', '--published', '2025-03-06', article]);
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    const { article: about, topic, claims } = JSON.parse(out);
    expect(about).toMatchObject({
      title: 'What is known of the captives in Gaza',
      published: '2025-03-06',
      publishedBasis: 'argument',
    });
    expect(topic).toMatchObject({ onTopic: true, pack: 'gaza-talks' });
    const held = claims.find(({ slot }: { slot: string }) => slot === 'hostages.held');
    expect(held).toMatchObject({ value: 59, start: 0 });
    const seeds = held.relations.map(({ source }: { source: { id: string } }) => source.id);
    expect(seeds).toContain('seed-002');
  });

  it('leaves out the source with the address given', async () => {
    const url = 'https://newsworldmedia.news/us-hamas-secret-talks';
    const { out } = await analyze(['--json', '--published', '2025-03-06', '--url', url, article]);
    expect(JSON.parse(out).claims.length).toBeGreaterThan(0);
    expect(out).not.toContain('"seed-002"');
  });

  it('adds a corpus to the bundled one, and heeds what it has switched off', async () => {
    const given = file('mine.json', JSON.stringify({ ...corpus, disabled: [] }));
    const off = file('off.json', JSON.stringify({ ...corpus, disabled: ['mine-1'] }));
    const argv = ['--json', '--published', '2025-03-06', article];
    expect((await analyze(['--corpus', given, ...argv])).out).toContain('"mine-1-1"');
    expect((await analyze(['--corpus', off, ...argv])).out).not.toContain('"mine-1-1"');
  });

  it('prints a plain readable report', async () => {
    const { code, out } = await analyze(['--published', '2025-03-06', article]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^What is known of the captives in Gaza\n6 March 2025 · \d+ words\nOn a topic Lateral knows\./,
    );
    expect(out).not.toContain('\u001b');
  });

  it('exits with 0 off topic too, without claims', async () => {
    const { code, out } = await analyze(['--json', '-'], garden);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      topic: { onTopic: false },
      claims: [],
      leftOut: [],
      article: { published: null },
    });
  });

  it('answers every line in order and goes on after bad ones', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: garden, published: '2025-03-06' }),
      '{ "id": "broken", ',
      JSON.stringify({ id: 'c', text: garden, published: '2025-02-30' }),
      '',
      JSON.stringify({ id: 4, html: `<p>${garden}</p>` }),
    ];
    const { code, out, complaint } = await analyze(['--jsonl'], lines.join('\n'));
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { id: 'a', topic: { onTopic: false } },
      { id: null, error: expect.stringContaining('not JSON') },
      { id: 'c', error: expect.stringContaining('not a date') },
      { id: 4, topic: { onTopic: false } },
    ]);
  });

  it('explains itself', async () => {
    const { code, out } = await analyze(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: npm run --silent analyze/);
  });

  it('ends quietly when nobody reads on', async () => {
    const lines = `${JSON.stringify({ text: garden })}\n`.repeat(3_000);
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/analyze.ts', '--jsonl'], {
      cwd: project,
    });
    let complaint = '';
    child.stderr.on('data', (part) => {
      complaint += part;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(lines);
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });
});
