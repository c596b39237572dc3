import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { squash } from '../../../src/page/live-text';
import { createLocator } from '../../../src/page/locate';
import { joinBlocks } from '../../../src/page/text-map';
import { pageOf, paragraphs } from './documents';
import { withRanges } from './ranges';

const blocks = ['The army said 22 are alive. It gave no names.', paragraphs[1], 'It gave no names.'];
const map = joinBlocks(blocks);

function passage(sentence: string, from = 0) {
  const start = map.text.indexOf(sentence, from);
  return { sentence, start, end: start + sentence.length };
}

function locateIn(body: string, sentence: string, from = 0): Range | null {
  return createLocator(withRanges(pageOf(body)), map)(passage(sentence, from));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createLocator', () => {
  test('finds a sentence across inline elements, white space and soft hyphens', () => {
    const body = '<p>The  army\n said <b>22</b> are al\u00adive.&nbsp;It gave <a>no</a> names.</p>';
    const range = locateIn(body, 'The army said 22 are alive.');
    expect(squash(range?.toString() ?? '')).toBe('Thearmysaid22arealive.');
  });

  test('takes the occurrence in the sentence own block', () => {
    const body =
      '<blockquote>It gave no names.</blockquote><p id="own">The army said 22 are alive. It gave no names.</p>';
    const range = locateIn(body, 'It gave no names.');
    expect(range?.startContainer.parentElement?.id).toBe('own');
  });

  test('falls back to the sentence when its block was changed', () => {
    const body = '<p>The army said 22 are alive. It gave no names. Read more</p>';
    expect(locateIn(body, 'The army said 22 are alive.')).not.toBeNull();
  });

  test.each([
    ['a changed figure', '<p>The army said 24 are alive. It gave no names.</p>'],
    ['text in a script', '<script>The army said 22 are alive.</script>'],
    ['text in a field', '<textarea>The army said 22 are alive.</textarea>'],
    ['nothing at all', ''],
  ])('null for %s', (_what, body) => {
    expect(locateIn(body, 'The army said 22 are alive.')).toBeNull();
  });

  test('null when the offsets do not fit the sentence', () => {
    const locate = createLocator(withRanges(pageOf(`<p>${blocks[0]}</p>`)), map);
    expect(locate({ sentence: 'The army said 22 are alive.', start: 1, end: 28 })).toBeNull();
  });

  test('walks the page once for all the passages it does not find at one time', () => {
    const document = withRanges(pageOf('<p>Something else.</p>'));
    const { body } = document;
    let walks = 0;
    Object.defineProperty(document, 'body', {
      get: () => {
        walks += 1;
        return body;
      },
    });
    const locate = createLocator(document, map);
    const lookForAll = () => blocks.map((block) => locate(passage(block ?? '')));
    expect([lookForAll(), walks]).toEqual([[null, null, null], 1]);
    vi.advanceTimersByTime(1_000);
    expect([lookForAll(), walks]).toEqual([[null, null, null], 2]);
  });

  test('follows a page that replaced its nodes', () => {
    const document = withRanges(pageOf(`<p>${blocks[0]}</p>`));
    const locate = createLocator(document, map);
    locate(passage('The army said 22 are alive.'));
    vi.advanceTimersByTime(1_000);
    const paragraph = document.querySelector('p');
    if (paragraph) paragraph.textContent = `${blocks[0]} `;
    expect(locate(passage('The army said 22 are alive.'))?.toString()).toBe('The army said 22 are alive.');
  });
});
