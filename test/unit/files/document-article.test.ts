import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { documentArticle } from '../../../src/files/document-article';
import { FileProblem } from '../../../src/files/file-problem';

const parse = (html: string): Document =>
  parseHTML(/<html/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
    .document as unknown as Document;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, content: string | Uint8Array) =>
  documentArticle(name, typeof content === 'string' ? bytes(content) : content, parse);
const problemOf = (name: string, content: string | Uint8Array): string => {
  try {
    read(name, content);
  } catch (error) {
    if (error instanceof FileProblem) return `${error.kind} ${error.detail}`.trim();
    throw error;
  }
  return 'none';
};

const PROSE =
  'Envoys met in Doha on Wednesday, and an official said that 22 of the hostages were believed alive.';
const FRENCH =
  'Les négociateurs se sont retrouvés mercredi à Doha, tandis que les médiateurs les pressaient de prolonger la trêve. ';

describe('a text', () => {
  it('gives its first line as the title and its own lines as facts', () => {
    const text = `Envoys meet in Doha\n\nPublisher: The Quay Gazette\nDate: 5 March 2025\nURL: https://quay.example/doha\n\n${PROSE}`;
    expect(read('a.txt', text)).toEqual({
      title: 'Envoys meet in Doha',
      publisher: 'The Quay Gazette',
      published: '2025-03-05',
      publishedBasis: 'text',
      url: 'https://quay.example/doha',
      language: 'en',
      text: PROSE,
    });
  });

  it('is dated by a line of its own, else by its file’s name, else not at all', () => {
    expect(read('a.txt', `Envoys meet\nPublished on March 6, 2025\n${PROSE}`)).toMatchObject({
      published: '2025-03-06',
      publishedBasis: 'text',
    });
    expect(read('2025-03-07 talks.txt', PROSE)).toMatchObject({
      published: '2025-03-07',
      publishedBasis: 'inferred',
      title: '2025-03-07 talks',
    });
    expect(read('a.txt', PROSE)).toMatchObject({ published: null, publishedBasis: 'unknown' });
  });

  it('takes no javascript address and no impossible date', () => {
    const text = `Title: Talks\nURL: javascript:alert(1)\nDate: 31 February 2025\n\n${PROSE}`;
    expect(read('a.txt', text)).toMatchObject({ title: 'Talks', url: null, published: null });
  });
});

describe('a Markdown text', () => {
  it('gives its words without its marks', () => {
    const source = `---\ntitle: "Not this: that"\ndate: 2025-03-05\ntags: [a, b]\n---\n\n# Envoys *meet*\n\n**Envoys** met in [Doha](https://x.example/a "t") on _Wednesday_.\n\n![A hall](hall.png)\n\n> - Of 59 held, \`22\` are alive.\n\n\`\`\`js\ncode()\n\`\`\`\n`;
    expect(read('a.md', source)).toMatchObject({
      title: 'Not this: that',
      published: '2025-03-05',
      text: 'Envoys met in Doha on Wednesday.\nOf 59 held, 22 are alive.',
    });
    expect(read('a.md', '# Envoys *meet*\n\nThey met.\n').title).toBe('Envoys meet');
  });
});

describe('a saved page', () => {
  const page = (head: string, body: string): string =>
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

  it('gives what it says of itself', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'H',
      datePublished: '2025-03-05',
      publisher: { name: 'Quay' },
    };
    const head = `<link rel="canonical" href="https://quay.example/a"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(read('a.html', page(head, `<h1>Envoys meet</h1><p>${PROSE}</p>`))).toMatchObject({
      title: 'Envoys meet',
      publisher: 'Quay',
      url: 'https://quay.example/a',
      published: '2025-03-05',
      publishedBasis: 'json-ld',
    });
  });

  it('has the address the browser wrote above it', () => {
    const saved = `<!-- saved from url=(0026)https://quay.example/story -->\n`;
    expect(read('a.html', saved + page('', `<h1>T</h1><p>${PROSE}</p>`)).url).toBe(
      'https://quay.example/story',
    );
  });

  it('is read however broken it is', () => {
    expect(read('a.html', `<p>${PROSE}<div><b>And <p>then</b></span><table><tr>`).text).toContain(PROSE);
    expect(problemOf('a.html', '<html><body><script>1</script></body></html>')).toBe('no-text');
    expect(problemOf('a.html', '<div>'.repeat(700) + PROSE)).toBe('too-deep');
  });
});

describe('bytes', () => {
  const wide = (text: string, mark: boolean): Uint8Array => {
    const units = Uint16Array.from([...(mark ? '\ufeff' : ''), ...text].map((one) => one.charCodeAt(0)));
    return new Uint8Array(units.buffer);
  };
  const latin = (text: string): Uint8Array =>
    Uint8Array.from([...text].map((one) => one.charCodeAt(0) & 0xff));

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', bytes(`\ufeff${PROSE}`)],
    ['UTF-16 with a mark', wide(PROSE, true)],
    ['UTF-16 without one', wide(PROSE, false)],
  ])('in %s are read', (_name, content) => {
    expect(read('a.txt', content).text).toBe(PROSE);
  });

  it('in windows-1252 are read where the page says so, and refused where nothing does', () => {
    const content = latin(`<meta charset="windows-1252"><p>${PROSE}  Caf\u00e9`);
    expect(read('a.html', content).text).toContain('Café');
    expect(problemOf('a.txt', latin(`${PROSE} Caf\u00e9`))).toBe('no-encoding');
    expect(problemOf('a.html', latin(`<meta charset="klingon"><p>${PROSE} Caf\u00e9`))).toBe(
      'no-encoding klingon',
    );
  });

  it('that are UTF-8 are taken as such, whatever an old declaration says', () => {
    expect(read('a.html', `<meta charset="windows-1252"><p>${PROSE} Café`).text).toContain('Café');
  });

  it.each<[string, string, string | Uint8Array]>([
    ['empty', 'a.txt', ''],
    ['empty', 'a.txt', ' \n\t\n'],
    ['pdf', 'a.txt', '%PDF-1.7 x'],
    ['office', 'a.docx', 'PK\u0003\u0004xxxx'],
    ['office', 'a.rtf', '{\\rtf1 x}'],
    ['picture', 'a.html', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['binary', 'a.txt', Uint8Array.from({ length: 900 }, (_, at) => (at * 7) % 31)],
    ['language fr', 'a.html', `<html lang="fr"><body><p>${FRENCH.repeat(4)}</body></html>`],
    ['language und', 'a.txt', FRENCH.repeat(5)],
    ['language und', 'a.html', `<html lang="en"><body><p>${FRENCH.repeat(5)}</body></html>`],
  ])('are refused: %s (%s)', (problem, name, content) => {
    expect(problemOf(name, content)).toBe(problem);
  });
});
