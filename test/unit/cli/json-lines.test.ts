import { describe, expect, it } from 'vitest';
import { linesOf, readLine } from '../../../src/cli/json-lines';

const MOST = 1024 * 1024;

async function linesIn(chunks: readonly string[], most = MOST): Promise<(string | null)[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: (string | null)[] = [];
  for await (const line of linesOf(stream(), most))
    lines.push(line === null ? null : Buffer.from(line).toString());
  return lines;
}

const read = (line: string | object): unknown =>
  readLine(Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)), MOST);

describe('the lines of a stream', () => {
  it('are put together across chunks, the last one with or without a line break', async () => {
    expect(await linesIn(['a', 'b\nc\n', '\nd', 'e'])).toEqual(['ab', 'c', '', 'de']);
    expect(await linesIn(['ab\n'])).toEqual(['ab']);
    expect(await linesIn([])).toEqual([]);
  });

  it('come as null when too long, and the rest goes on', async () => {
    expect(await linesIn(['abcd', 'efgh\nij\nklmnopq'], 5)).toEqual([null, 'ij', null]);
  });
});

describe('a line of JSON Lines', () => {
  it('gives the article it holds', () => {
    const line = { id: 'a1', url: 'https://a.test/', published: '2025-03-05', title: 'T', text: 'Words.' };
    expect(read(line)).toEqual({
      id: 'a1',
      article: {
        content: 'Words.',
        form: 'text',
        url: 'https://a.test/',
        published: '2025-03-05',
        title: 'T',
      },
    });
    expect(read({ id: 7, html: '<p>Words.</p>', text: null, url: null })).toEqual({
      id: 7,
      article: { content: '<p>Words.</p>', form: 'html', url: null, published: null, title: null },
    });
  });

  it('has the id null when it gives none', () => {
    expect(read({ text: 'Words.' })).toMatchObject({ id: null, article: { content: 'Words.' } });
  });

  it('is passed over when empty', () => {
    expect(read('')).toBeNull();
    expect(read(' \t\r')).toBeNull();
  });

  it.each([
    ['{"id": "a", ', null, /not JSON/],
    ['[1]', null, /not an object/],
    ['null', null, /not an object/],
    [{ id: { a: 1 }, text: 'Words.' }, null, /"id" is neither/],
    [{ id: 'a' }, 'a', /"text" or "html" is missing/],
    [{ id: 'a', text: ' ' }, 'a', /"text" is empty/],
    [{ id: 'a', text: 5 }, 'a', /"text" is not text/],
    [{ id: 'a', text: 'W.', html: '<p>' }, 'a', /both given/],
    [{ id: 'a', text: 'W.', published: '2025-02-30' }, 'a', /"published" "2025-02-30" is not a date/],
    [{ id: 'a', text: 'W.', url: 'file:///x' }, 'a', /"url" "file:\/\/\/x" is not a web address/],
    [{ id: 'a', text: 'W.', title: [] }, 'a', /"title" is not text/],
  ])('says what is wrong with %j', (line, id, error) => {
    expect(read(line)).toEqual({ id, error: expect.stringMatching(error) });
  });

  it('says so when it is too long or not UTF-8', () => {
    expect(readLine(null, MOST)).toEqual({
      id: null,
      error: 'the line is larger than 1 MB, the most this reads',
    });
    expect(readLine(Buffer.from('{"id":"\u00e4"}', 'latin1'), MOST)).toEqual({
      id: null,
      error: expect.stringMatching(/not valid UTF-8/),
    });
  });
});
