import { expect, test } from 'vitest';
import { askToKeep, formatBytes, roomOf } from '../../../../src/options/storage/room';

const storage = (parts: Partial<StorageManager>): StorageManager => parts as StorageManager;

test.each([
  [900, '1 kB'],
  [4_200_000, '4.2 MB'],
  [61_000_000_000, '61 GB'],
  [2_500_000_000_000, '2,500 GB'],
])('%d bytes', (bytes, words) => {
  expect(formatBytes(bytes, 'en')).toBe(words);
});

test('tells what the browser tells', async () => {
  const told = storage({ estimate: async () => ({ usage: 5, quota: 9 }), persisted: async () => true });
  expect(await roomOf(told)).toEqual({ used: 5, quota: 9, isKept: true });
});

test('a browser that tells nothing, or fails, is no error', async () => {
  const nothing = { used: null, quota: null, isKept: false };
  const fail = async (): Promise<never> => {
    throw new TypeError('no');
  };
  expect(await roomOf(storage({}))).toEqual(nothing);
  expect(await roomOf(storage({ estimate: fail, persisted: fail }))).toEqual(nothing);
  expect(await askToKeep(storage({ persist: fail }))).toBe(false);
  expect(await askToKeep(storage({ persist: async () => true }))).toBe(true);
});
