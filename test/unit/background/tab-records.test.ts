import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeRecord, readRecord, readRecords, type TabRecord } from '../../../src/background/tab-records';
import { makeReport } from '../page/reports';

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

describe('when the storage is full', () => {
  const done = (title: string): TabRecord => ({
    ...record(title),
    state: { state: 'done', host: 'a.example', report: makeReport() },
  });
  const states = async () =>
    [...(await readRecords())].map(([tabId, { state }]) => `${tabId} ${state.state}`);
  /** A storage that holds so many reports and no more. */
  const holdReports = (most: number): void => {
    const set = fakeBrowser.storage.session.set.bind(fakeBrowser.storage.session);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
      const all = { ...(await fakeBrowser.storage.session.get(null)), ...items } as Record<string, TabRecord>;
      const reports = Object.values(all).filter(({ state }) => state.state === 'done').length;
      if (reports > most) throw new Error('QUOTA_BYTES quota exceeded');
      await set(items);
    });
  };

  test('as few of the other tabs as need be make room, and say so', async () => {
    holdReports(2);
    for (const tabId of [1, 2, 3]) await changeRecord(tabId, () => done('r'));
    expect(await states()).toEqual(['1 failed', '2 done', '3 done']);
    expect((await readRecord(1))?.state).toMatchObject({
      message: expect.stringMatching(/Read this one again/),
    });
  });

  test('even where nothing but one record fits', async () => {
    await changeRecord(1, () => record('old'));
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(
      new Error('QUOTA_BYTES quota exceeded'),
    );
    await changeRecord(2, () => record('new'));
    expect(await states()).toEqual(['2 off-topic']);
  });
});
