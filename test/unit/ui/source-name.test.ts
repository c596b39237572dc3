import { expect, it } from 'vitest';
import { sourceName } from '../../../src/ui/source-name';

const source = {
  publisher: 'Harbour Post',
  title: 'Talks resume',
  url: 'https://www.harbour-post.example/1',
};

it('takes the publisher, then the host, then the title', () => {
  expect(sourceName(source)).toBe('Harbour Post');
  expect(sourceName({ ...source, publisher: null })).toBe('harbour-post.example');
  expect(sourceName({ ...source, publisher: ' ', url: null })).toBe('unknown publisher, “Talks resume”');
  expect(sourceName({ publisher: null, title: '', url: 'nonsense' })).toBe('Publisher unknown');
});
