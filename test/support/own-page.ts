import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until';

/** How tests work the extension's own pages, popup and options: by labels and words, as a reader does. */

/** All the words on the page, or in the element a selector finds, white space folded. */
export function pageWords(page: Page, selector = 'body'): Promise<string> {
  return page.evaluate(
    (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText.replace(/\s+/g, ' ') ?? '',
    selector,
  );
}

/** Waits until the page says `words`; gives all its words. */
export function waitForWords(page: Page, words: string): Promise<string> {
  return until(`"${words}" on the page`, async () => {
    const all = await pageWords(page);
    return all.includes(words) ? all : null;
  });
}

async function find(page: Page, selector: string, words: string): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await page.evaluateHandle(
    (wanted, holding) =>
      [...document.querySelectorAll<HTMLElement>(wanted)].find(
        (element) =>
          (element.innerText || element.textContent || '').includes(holding) && !element.matches(':disabled'),
      ) ?? null,
    selector,
    words,
  );
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}

/** Presses the button or link that says `words`, by keyboard: focus and Enter. */
export async function press(page: Page, words: string): Promise<void> {
  const target = await until(`a button "${words}"`, () => find(page, 'button, a', words));
  await target.focus();
  await page.keyboard.press('Enter');
}

/** The control a label that says `words` belongs to. */
export function control(page: Page, words: string): Promise<ElementHandle<HTMLInputElement>> {
  return until(`a field "${words}"`, async () => {
    const label = await find(page, 'label', words);
    const handle = await label?.evaluateHandle((element) => (element as HTMLLabelElement).control);
    return (handle?.asElement() ?? null) as ElementHandle<HTMLInputElement> | null;
  });
}

/** Puts a text into the field with this label as pasting would, in place of what is there. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await (await control(page, label)).evaluate((field, value) => {
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** Turns the switch or checkbox with this label, by keyboard. */
export async function toggle(page: Page, label: string): Promise<void> {
  await (await control(page, label)).focus();
  await page.keyboard.press(' ');
}
