import 'fake-indexeddb/auto';
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { expect, vi } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import type { Corpus } from '../../../src/corpus/store';
import { Options } from '../../../src/options/Options';
import type { OptionsServices } from '../../../src/options/services';
import { forgetDatabases, openTestCorpus } from '../corpus/open-test-corpus';
import { sampleFile } from '../corpus/samples';
import { noRequests } from './no-requests';

// One window for a whole file of tests: Preact still cleans up after a test is over.
const { window } = parseHTML('<!doctype html><html><body></body></html>');
export const { Event } = window as unknown as typeof globalThis;
const pageEvents = new EventTarget();
let hash = '';
Object.assign(globalThis, {
  window,
  document: window.document,
  addEventListener: pageEvents.addEventListener.bind(pageEvents),
  removeEventListener: pageEvents.removeEventListener.bind(pageEvents),
  requestAnimationFrame: (callback: () => void) => setTimeout(callback),
  cancelAnimationFrame: clearTimeout,
  location: {
    get hash() {
      return hash;
    },
    set hash(next: string) {
      hash = next;
      pageEvents.dispatchEvent(new globalThis.Event('hashchange'));
    },
  },
});

// The window has no layout, and so nothing to scroll or to lay over the page.
window.Element.prototype.scrollIntoView = () => undefined;
Object.assign(window.Element.prototype, { showModal: () => undefined, close: () => undefined });

// Nor has it a focus. What is not drawn any more has none either.
const CAN_HAVE_FOCUS = 'a[href], button:not([disabled]), input, textarea, select';
let focused: Element | null = null;
Object.assign(window.Element.prototype, {
  focus(this: Element) {
    // Preact writes it as the property is called.
    if (!this.matches(CAN_HAVE_FOCUS) && !this.hasAttribute('tabIndex')) return;
    focused = this;
  },
});
Object.defineProperty(window.document, 'activeElement', {
  get: () => (focused?.isConnected ? focused : window.document.body),
});

/** What the page is opened with, and where it is drawn: made anew by `setStage`. */
export const at = {} as {
  corpus: Corpus;
  stage: HTMLElement;
  extract: (sourceId: string) => readonly CorpusClaim[];
};

/** To be called before each test: a corpus that nobody has touched, and nothing drawn. */
export async function setStage(): Promise<void> {
  forgetDatabases();
  at.corpus = await openTestCorpus();
  at.extract = (sourceId) => sampleFile(sourceId).claims;
  at.stage = document.createElement('div');
  document.body.append(at.stage);
}

/** To be called after each test. */
export function clearStage(): void {
  render(null, at.stage);
  at.stage.remove();
}

export function services(openCorpus: OptionsServices['openCorpus'] = async () => at.corpus): OptionsServices {
  return {
    openCorpus,
    extract: (_article, sourceId) => at.extract(sourceId),
    pageArticle: async () => ({ ok: false, message: 'Gone.' }),
    labelOf: (slot) => slot ?? 'Statement',
    eventLabelOf: (event) => event,
    eventsWithin: () => [],
    packs: noRequests,
    slotForms: [],
    version: '1.2.3',
  };
}

/** Waits for the page to have drawn what `check` asks for, on a busy machine too. */
export function until(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 20_000 });
}

export function text(): string {
  return at.stage.textContent ?? '';
}

export async function open(hash: string, given = services()): Promise<void> {
  location.hash = hash;
  render(<Options services={given} />, at.stage);
  await until(() => expect(at.stage.querySelector('main[aria-busy="false"]')).not.toBeNull());
  await until(() => expect(at.stage.querySelector('h1')).not.toBeNull());
}

/** The first button with these words on it. */
export function button(name: string): HTMLButtonElement {
  const found = [...at.stage.querySelectorAll('button')].find((one) => one.textContent?.includes(name));
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

export function press(name: string): void {
  const pressed = button(name);
  pressed.focus();
  pressed.dispatchEvent(new Event('click', { bubbles: true }));
}

export function type(selector: string, value: string): void {
  const field = at.stage.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no field ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
