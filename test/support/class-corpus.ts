import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** A file as a test hands it in. */
export interface TestFile {
  readonly name: string;
  readonly content: Buffer;
}

const FOLDER = new URL('../fixtures/class-corpus/', import.meta.url);

/** One of the ten articles a teacher has gathered, by its file's name. */
export function classFile(name: string): TestFile {
  return { name, content: readFileSync(new URL(name, FOLDER)) };
}

/** The same page in the encoding of an older one, which it names. */
export function inWindows1252({ name, content }: TestFile): TestFile {
  const text = content.toString().replace('utf-8', 'windows-1252');
  return { name, content: Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1') };
}

export function textFile(name: string, text: string): TestFile {
  return { name, content: Buffer.from(text) };
}

/**
 * Drops files on the page, as the browser tells of it: one event with a list of files. With `stopAt`, presses the button
 * that stops the reading as soon as the page says it is at that file.
 */
export async function dropFiles(page: Page, files: readonly TestFile[], stopAt?: number): Promise<void> {
  const given = files.map(({ name, content }) => ({ name, base64: content.toString('base64') }));
  await page.evaluate(
    (all, at) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name));
      if (at !== null) {
        const watcher = new MutationObserver(() => {
          const progress = document.querySelector('.lo-progress');
          if (!progress?.textContent?.includes(`Reading ${at} of`)) return;
          watcher.disconnect();
          progress.querySelector('button')?.focus();
          progress.querySelector('button')?.click();
        });
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
      }
      const init = { bubbles: true, cancelable: true, dataTransfer: transfer };
      document.body.dispatchEvent(new DragEvent('dragover', init));
      document.body.dispatchEvent(new DragEvent('drop', init));
    },
    given,
    stopAt ?? null,
  );
}
