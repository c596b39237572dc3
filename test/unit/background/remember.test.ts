import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { remembering } from '../../../src/background/remember';
import { History } from '../../../src/history/history';
import { changeSettings } from '../../../src/settings/settings';
import { makeReport } from '../page/reports';

const history = new History();
const caller = {
  audience: 'content',
  tabId: 1,
  url: 'https://news.example/a?utm_source=x#top',
  document: 1,
  isPrivate: false,
} as const;
const answer = { ok: true, value: makeReport() } as const;
const total = async (): Promise<number> => (await history.find('', 10)).total;

/** What is remembered is written after the answer. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(async () => {
  fakeBrowser.reset();
  await history.clear();
});

describe('a compared article', () => {
  test('is remembered by its tidy address where the reader wants that', async () => {
    await changeSettings({ history: true });
    expect(await remembering(caller, Promise.resolve(answer))).toBe(answer);
    await vi.waitFor(async () => expect(await total()).toBe(1));
    expect((await history.find('', 1)).readings[0]?.address).toBe('https://news.example/a');
  });

  test('is not remembered unless the reader has said so', async () => {
    await remembering(caller, Promise.resolve(answer));
    await settle();
    expect(await total()).toBe(0);
  });

  test('is never remembered from a private window', async () => {
    await changeSettings({ history: true });
    await remembering({ ...caller, isPrivate: true }, Promise.resolve(answer));
    await settle();
    expect(await total()).toBe(0);
  });

  test('that could not be compared is handed on, and not remembered', async () => {
    await changeSettings({ history: true });
    const failed = { ok: false, message: 'No.' } as const;
    expect(await remembering(caller, Promise.resolve(failed))).toBe(failed);
    await settle();
    expect(await total()).toBe(0);
  });
});
