import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLocator } from '../../../src/page/locate';
import { gatherSignals } from '../../../src/page/page-signals';
import { readArticle } from '../../../src/page/read-article';
import { sliceOf } from '../../../src/text/span';
import { linkedData, pageOf, paragraphs } from './documents';
import { withRanges } from './ranges';

const tag = fc.constantFrom(
  'p',
  'div',
  'article',
  'main',
  'span',
  'br',
  'li',
  'blockquote',
  'time',
  'h1',
  'script',
  'figure',
  'table',
);
const text = fc.oneof(
  fc.constantFrom(...paragraphs),
  fc.string(),
  fc.constant('\u200b\u00ad \n'),
  fc.constant('<!--'),
);
const html: fc.Arbitrary<string> = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    fc
      .tuple(tag, fc.string(), fc.array(tie('node') as fc.Arbitrary<string>, { maxLength: 5 }))
      .map(
        ([name, attribute, children]) =>
          `<${name} class="${attribute.replace(/["<>&]/g, '')}">${children.join('')}</${name}>`,
      ),
  ),
})).node as fc.Arbitrary<string>;

test('whatever a page holds, reading never throws and its parts fit together', () => {
  void fc.assert(
    fc.property(fc.array(html, { maxLength: 6 }), fc.jsonValue(), (nodes, data) => {
      const document = withRanges(
        pageOf(nodes.join(''), linkedData({ '@type': 'NewsArticle', datePublished: data, publisher: data })),
      );
      gatherSignals(document);
      const page = readArticle(document, 'https://news.example/a');
      if (!page) return;
      const blocks = page.map.blocks.map((block) => sliceOf(page.map.text, block));
      expect(blocks.join('\n')).toBe(page.article.text);
      expect(blocks.every((block) => block.trim() === block && block !== '' && !block.includes('\n'))).toBe(
        true,
      );
      expect(page.article.published === null).toBe(page.article.publishedBasis === 'unknown');
      const locate = createLocator(document, page.map);
      page.map.blocks.forEach((block, i) => {
        locate({ ...block, sentence: blocks[i] ?? '' });
      });
    }),
    { numRuns: 150 },
  );
});
