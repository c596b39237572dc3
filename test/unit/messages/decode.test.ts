import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEnvelope, decodeRequest, decodeSelection, maxTextLength } from '../../../src/messages/decode';
import { audienceOf, type MessageName } from '../../../src/messages/protocol';

const article = {
  title: 'T',
  publisher: null,
  published: '2025-03-05',
  publishedBasis: 'json-ld',
  language: 'en',
  text: 'Text.',
};

describe('decodeEnvelope', () => {
  test('knows the names of the protocol and no others', () => {
    expect(decodeEnvelope({ lateral: 'tabState', request: 1 })).toEqual({
      name: 'tabState',
      request: 1,
      speaker: null,
    });
    for (const lateral of ['', 'constructor', '__proto__', 'toString', 4, null])
      expect(decodeEnvelope({ lateral, request: {} })).toBeNull();
  });

  test('takes the speaker only whole', () => {
    const speaker = { document: 5.5, address: 'https://news.example/a' };
    const said = (change: object) =>
      decodeEnvelope({ lateral: 'tabState', request: {}, speaker: { ...speaker, ...change } })?.speaker;
    expect(said({ extra: 1 })).toEqual(speaker);
    for (const change of [{ document: '5' }, { document: Number.NaN }, { address: 'x'.repeat(30_000) }])
      expect(said(change)).toBeNull();
  });

  test.each([null, undefined, 'pageOnTopic', 4, [], {}])('%j is not ours', (message) => {
    expect(decodeEnvelope(message)).toBeNull();
  });
});

describe('decodeRequest', () => {
  test('takes what is asked of packs only whole', () => {
    const address = 'https://facts.example/pack.json';
    expect(decodeRequest('lookAtPack', { address, extra: 1 })).toEqual({ address });
    expect(decodeRequest('subscribeToPack', { address, key: 'k' })).toEqual({ address, key: 'k' });
    expect(decodeRequest('updatePack', { id: 'talks', key: null })).toEqual({ id: 'talks', key: null });
    expect(decodeRequest('lookAtPack', { address: 'x'.repeat(2_001) })).toBeNull();
    expect(decodeRequest('subscribeToPack', { address })).toBeNull();
    for (const bad of [{ id: 'talks' }, { id: 4, key: null }, { id: 'talks', key: 4 }, null])
      expect(decodeRequest('updatePack', bad)).toBeNull();
  });

  test('rebuilds an article field by field', () => {
    const sent = { article: { ...article, url: 'https://evil.example', extra: 1 } };
    expect(decodeRequest('analyseArticle', sent)).toEqual({ article });
    expect(decodeRequest('analyseSample', sent)).toEqual({ article });
  });

  test.each([
    ['no text', { text: '' }],
    ['a text too long', { text: 'x'.repeat(maxTextLength + 1) }],
    ['a title that is no text', { title: { toString: 'T' } }],
    ['an endless title', { title: 'x'.repeat(3_000) }],
    ['a date that is none', { published: '2025-02-30T00:00' }],
    ['a month that is none', { published: '2025-13-01' }],
    ['a basis no page can have', { publishedBasis: 'reader' }],
    ['a date without basis', { publishedBasis: 'unknown' }],
    ['a basis without date', { published: null }],
    ['no language', { language: undefined }],
  ])('refuses an article with %s', (_what, change) => {
    expect(decodeRequest('analyseArticle', { article: { ...article, ...change } })).toBeNull();
  });

  test.each([-1, 1.5, '7', null, Number.NaN, 2 ** 60])('refuses tab id %j', (tabId) => {
    expect(decodeRequest('tabState', { tabId })).toBeNull();
  });

  test('never throws, whatever is sent', () => {
    const names = Object.keys(audienceOf) as MessageName[];
    void fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything({ withNullPrototype: true }), (name, value) => {
        decodeRequest(name, value);
        decodeRequest(name, { article: value, tabId: value });
      }),
    );
  });
});

describe('decodeSelection', () => {
  test('rebuilds what a page told, and lets nothing be selected', () => {
    const sent = { article: { ...article, text: '', url: 'https://evil.example' }, context: 'C', extra: 1 };
    expect(decodeSelection(sent)).toEqual({ article: { ...article, text: '' }, context: 'C' });
  });

  test.each([
    null,
    { article },
    { article, context: 'x'.repeat(20_000) },
    { article: { ...article, published: 'today' }, context: '' },
    { article: { ...article, text: 'x'.repeat(maxTextLength + 1) }, context: '' },
    { context: '' },
  ])('refuses anything else', (value) => {
    expect(decodeSelection(value)).toBeNull();
  });
});
