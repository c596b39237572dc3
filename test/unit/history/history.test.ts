import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { History } from '../../../src/history/history';
import { type Reading, readingMatches, readingOf } from '../../../src/history/reading';
import { makeReport } from '../page/reports';

const reading = (name: string, readAt: number, more: Partial<Reading> = {}): Reading => ({
  address: `https://news.example/${name}`,
  title: `Title ${name}`,
  publisher: 'The Harbour Post',
  published: '2025-03-05',
  readAt,
  counts: { conflicts: 1, changed: 0, agrees: 2 },
  ...more,
});

let history: History;
const titles = async (query = '', limit = 10): Promise<readonly string[]> =>
  (await history.find(query, limit)).readings.map(({ title }) => title);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  history = new History();
});

describe('the history', () => {
  test('gives the latest first, a page at a time, and says how many there are', async () => {
    for (const [at, name] of ['a', 'b', 'c'].entries()) await history.remember(reading(name, at));
    expect(await titles()).toEqual(['Title c', 'Title b', 'Title a']);
    const page = await history.find('', 2);
    expect([page.readings.length, page.total]).toEqual([2, 3]);
  });

  test('an article read again moves up and stands once', async () => {
    await history.remember(reading('a', 1));
    await history.remember(reading('b', 2));
    await history.remember(reading('a', 3, { title: 'Title a, renewed' }));
    expect(await titles()).toEqual(['Title a, renewed', 'Title b']);
  });

  test('the oldest make room', async () => {
    for (let at = 0; at < 5; at += 1) await history.remember(reading(`r${at}`, at), 3);
    expect(await titles()).toEqual(['Title r4', 'Title r3', 'Title r2']);
  });

  test('forgets one, and all', async () => {
    await history.remember(reading('a', 1));
    await history.remember(reading('b', 2));
    await history.forget('https://news.example/a');
    expect(await titles()).toEqual(['Title b']);
    await history.clear();
    expect(await titles()).toEqual([]);
  });

  test('finds by every word, in title, publisher or address', async () => {
    await history.remember(reading('a', 1, { title: 'Café talks in Doha' }));
    await history.remember(reading('b', 2));
    expect(await titles('cafe DOHA')).toEqual(['Café talks in Doha']);
    expect(await titles('harbour')).toHaveLength(2);
    await history.remember(reading('c', 3, { title: 'What Israel’s cabinet said' }));
    expect(await titles("israel's  cabinet")).toEqual(['What Israel’s cabinet said']);
    expect(await titles('example/b')).toEqual(['Title b']);
    expect(await titles('nothing')).toEqual([]);
  });

  test('opens anew after another page has deleted it', async () => {
    await history.remember(reading('a', 1));
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('lateral-history');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    expect(await titles()).toEqual([]);
  });
});

describe('what is remembered of a report', () => {
  test('is its address, title, dates and counts, and no claim', () => {
    const remembered = readingOf(makeReport({ related: 2 }), 'https://news.example/a', 7);
    expect(remembered).toEqual({
      address: 'https://news.example/a',
      title: 'T',
      publisher: null,
      published: null,
      readAt: 7,
      counts: { conflicts: 0, changed: 0, agrees: 2 },
    });
  });

  test('is nothing for an article off topic', () => {
    expect(readingOf(makeReport({ onTopic: false }), 'https://news.example/a', 7)).toBeNull();
  });

  test('an empty question finds everything', () => {
    expect(readingMatches(reading('a', 1), '  ')).toBe(true);
  });
});
