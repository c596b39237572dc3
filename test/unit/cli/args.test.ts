import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../src/cli/args';
import { InputError } from '../../../src/cli/input-error';

function refusal(...argv: string[]): string {
  try {
    parseCommand(argv);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('the arguments of the command line', () => {
  it('reads a file with nothing else', () => {
    expect(parseCommand(['article.html'])).toEqual({
      kind: 'one',
      file: 'article.html',
      url: null,
      published: null,
      corpus: [],
      json: false,
    });
  });

  it('reads every option, before or after the file, with or without an equals sign', () => {
    const argv = [
      '--json',
      '--url=https://a.test/x?y=1',
      '-',
      '--published',
      '2024-02-29',
      '--corpus',
      'a.json',
      '--corpus=b.json',
    ];
    expect(parseCommand(argv)).toEqual({
      kind: 'one',
      file: '-',
      url: 'https://a.test/x?y=1',
      published: '2024-02-29',
      corpus: ['a.json', 'b.json'],
      json: true,
    });
  });

  it('takes what follows -- as a file', () => {
    expect(parseCommand(['--', '--odd-name.txt'])).toMatchObject({ kind: 'one', file: '--odd-name.txt' });
  });

  it('reads many from standard input unless a file is named', () => {
    expect(parseCommand(['--jsonl'])).toEqual({ kind: 'many', file: '-', corpus: [] });
    expect(parseCommand(['--jsonl', '--json', 'all.jsonl', '--corpus', 'c.json'])).toEqual({
      kind: 'many',
      file: 'all.jsonl',
      corpus: ['c.json'],
    });
  });

  it('asks for help', () => {
    expect(parseCommand(['--help'])).toEqual({ kind: 'help' });
  });

  it.each([
    [[], /^no input: name a file/],
    [[''], /^no input/],
    [['--json'], /^no input/],
    [['--jason', 'a.txt'], /^unknown option "--jason": the options are --json,/],
    [['-x', 'a.txt'], /^unknown option "-x"/],
    [['--json=yes', 'a.txt'], /^--json takes no value/],
    [['a.txt', '--url'], /^--url needs a value/],
    [['--url', '--json', 'a.txt'], /^--url needs a value/],
    [['--corpus=', 'a.txt'], /^--corpus needs a value/],
    [['--published', '2025-13-40', 'a.txt'], /^--published "2025-13-40" is not a date/],
    [['--published', '2025-02-30', 'a.txt'], /"2025-02-30" is not a date/],
    [['--published', '2023-02-29', 'a.txt'], /is not a date/],
    [['--published', '5 March 2025', 'a.txt'], /is not a date/],
    [['--published', '2025-03-05', '--published', '2025-03-06', 'a.txt'], /^--published is given 2 times/],
    [['--url', 'ftp://a.test/x', 'a.txt'], /^--url "ftp:\/\/a.test\/x" is not a web address/],
    [['--url', 'a.test/x', 'a.txt'], /is not a web address/],
    [['--url', 'javascript:alert(1)', 'a.txt'], /is not a web address/],
    [['a.txt', 'b.txt'], /^more than one file \("a.txt", "b.txt"\)/],
    [['--jsonl', 'a.jsonl', 'b.html'], /^--jsonl reads one file or standard input: leave out "b.html"/],
    [['--jsonl', '--url', 'https://a.test/'], /^--url does not go with --jsonl/],
    [['--jsonl', '--published', '2025-03-05'], /^--published does not go with --jsonl/],
  ])('refuses %j', (argv, message) => {
    expect(refusal(...argv)).toMatch(message);
  });

  it('shows a hostile value on one line', () => {
    expect(refusal('--url', 'x\n\u001b[2J\u202e', 'a.txt')).toBe(
      '--url "x\\n\\u001b[2J\\u202e" is not a web address: give one that starts with https:// or http://',
    );
  });
});
