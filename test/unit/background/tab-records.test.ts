import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeRecord, readRecord, readRecords, type TabRecord } from '../../../src/background/tab-records';

const record = (token: string): TabRecord => ({
  address: 'https://a.example/',
  document: 1,
  token,
  asked: false,
  state: { state: 'off-topic', host: 'a.example' },
});

beforeEach(() => fakeBrowser.reset());

test('records are kept per tab, in session storage only', async () => {
  await changeRecord(1, () => record('one'));
  await changeRecord(2, () => record('two'));
  expect([...(await readRecords()).keys()]).toEqual([1, 2]);
  expect((await readRecord(1))?.token).toBe('one');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('null forgets, undefined leaves', async () => {
  await changeRecord(1, () => record('one'));
  await changeRecord(1, () => undefined);
  expect((await readRecord(1))?.token).toBe('one');
  expect(await changeRecord(1, () => null)).toBeNull();
  expect(await readRecord(1)).toBeNull();
});

test('changes at once never overwrite each other', async () => {
  await changeRecord(1, () => record(''));
  const append = (letter: string) => changeRecord(1, (current) => record(`${current?.token}${letter}`));
  await Promise.all(['a', 'b', 'c', 'd'].map(append));
  expect((await readRecord(1))?.token).toBe('abcd');
});

test('a change that fails does not stop the next', async () => {
  const failing = changeRecord(1, () => {
    throw new Error('bug');
  });
  await expect(failing).rejects.toThrow('bug');
  expect((await changeRecord(1, () => record('next')))?.token).toBe('next');
});

test('when the storage is full the other tabs make room', async () => {
  await changeRecord(1, () => record('old'));
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
  await changeRecord(2, () => record('new'));
  expect([...(await readRecords()).keys()]).toEqual([2]);
});
