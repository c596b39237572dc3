import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabState } from '../../../src/messages/tab-state';
import type { TabView } from '../../../src/messages/tab-view';
import { selectionKey, tabRecordKey, watchTabState } from '../../../src/messages/watch-tab-state';
import { changeSettings } from '../../../src/settings/settings';
import { type FakeAccess, installFakeAccess } from '../settings/fake-access';

const reading: TabState = { state: 'reading', host: 'a.example' };
const offTopic: TabState = { state: 'off-topic', host: 'a.example' };

let answers: ((state: TabState) => void)[];
let heard: TabState[];
let stop: AbortController;
let access: FakeAccess;

const viewOf = (tab: TabState): TabView => ({
  tab,
  runs: true,
  access: true,
  withheld: false,
  addable: false,
  pausedUntil: null,
  selected: null,
});

beforeEach(() => {
  vi.stubGlobal('location', { href: 'chrome-extension://lateral/popup.html' });
  fakeBrowser.reset();
  access = installFakeAccess();
  answers = [];
  heard = [];
  stop = new AbortController();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    () =>
      new Promise((resolve) => answers.push((state) => resolve({ ok: true, value: viewOf(state) }))) as never,
  );
  watchTabState(7, ({ tab }) => heard.push(tab), stop.signal);
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('asks at once, and again when the record of this tab changes', async () => {
  answers[0]?.(reading);
  await settle();
  await fakeBrowser.storage.session.set({ [tabRecordKey(8)]: 1 });
  expect(answers).toHaveLength(1);
  await fakeBrowser.storage.session.set({ [tabRecordKey(7)]: 1 });
  answers[1]?.(offTopic);
  await settle();
  expect(heard).toEqual([reading, offTopic]);
});

test('an answer overtaken by a newer question is dropped', async () => {
  await fakeBrowser.storage.session.set({ [tabRecordKey(7)]: 1 });
  answers[1]?.(offTopic);
  await settle();
  answers[0]?.(reading);
  await settle();
  expect(heard).toEqual([offTopic]);
});

test('asks again when the settings change, and not after the end', async () => {
  await changeSettings({ pausedHosts: ['a.example'] });
  await settle();
  expect(answers).toHaveLength(2);
  stop.abort();
  await fakeBrowser.storage.session.set({ [tabRecordKey(7)]: 1 });
  answers[1]?.(reading);
  await settle();
  expect([answers.length, heard]).toEqual([2, []]);
});

test('asks again when text is selected, and when access is granted or taken back anywhere', async () => {
  await fakeBrowser.storage.session.set({ [selectionKey(8)]: 1 });
  expect(answers).toHaveLength(1);
  await fakeBrowser.storage.session.set({ [selectionKey(7)]: 1 });
  access.grant('*://a.example/*');
  access.takeBack('*://a.example/*');
  await settle();
  expect(answers).toHaveLength(4);
  stop.abort();
  access.grant('*://a.example/*');
  await settle();
  expect(answers).toHaveLength(4);
});

test('a background that cannot be reached is a failed state with one line', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('gone'));
  await fakeBrowser.storage.session.set({ [tabRecordKey(7)]: 1 });
  await settle();
  expect(heard).toEqual([{ state: 'failed', host: '', message: expect.stringMatching(/^[^\n]+$/) }]);
});
