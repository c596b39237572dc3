import { expect, test } from 'vitest';
import { articleAddress } from '../../../src/messages/article-address';

test.each([
  ['https://a.example/x?utm_source=y&id=3&fbclid=z#part', 'https://a.example/x?id=3'],
  ['https://a.example/x#/story/4', 'https://a.example/x#/story/4'],
  ['https://a.example/x?', 'https://a.example/x'],
  ['https://a.example/?p=3141', 'https://a.example/?p=3141'],
  ['no address', 'no address'],
])('%s', (url, address) => {
  expect(articleAddress(url)).toBe(address);
});
