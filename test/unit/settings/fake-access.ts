import { fakeBrowser } from 'wxt/testing/fake-browser';
import { coversUrl } from '../../../src/settings/origins';

interface Access {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
}

class Listeners {
  readonly #all = new Set<(access: Access) => void>();
  addListener = (listener: (access: Access) => void) => void this.#all.add(listener);
  removeListener = (listener: (access: Access) => void) => void this.#all.delete(listener);
  tell(access: Access): void {
    for (const listener of this.#all) listener(access);
  }
}

/** The host permissions of the fake browser, which has none of its own. */
export interface FakeAccess {
  readonly origins: Set<string>;
  /** What the reader answers to the next question. */
  answer: boolean;
  /** The origins of every question so far. */
  readonly questions: (readonly string[])[];
  /** Grants as the browser's own settings do. */
  grant(...origins: string[]): void;
  /** Takes back as the browser's own settings do. */
  takeBack(...origins: string[]): void;
}

/** Gives WXT's fake browser host permissions, with nothing granted. */
export function installFakeAccess(): FakeAccess {
  const onAdded = new Listeners();
  const onRemoved = new Listeners();
  const access: FakeAccess = {
    origins: new Set(),
    answer: true,
    questions: [],
    grant: (...origins) => {
      for (const origin of origins) access.origins.add(origin);
      onAdded.tell({ permissions: [], origins });
    },
    takeBack: (...origins) => {
      for (const origin of origins) access.origins.delete(origin);
      onRemoved.tell({ permissions: [], origins });
    },
  };
  const urlOf = (origin: string): string =>
    origin.replace('*://', 'https://').replace('*.', '').replace('/*', '/');
  Object.assign(fakeBrowser, {
    permissions: {
      onAdded,
      onRemoved,
      getAll: async () => ({ permissions: ['storage'], origins: [...access.origins] }),
      contains: async ({ origins = [] }: Access) =>
        origins.every((wanted) => [...access.origins].some((own) => coversUrl(own, urlOf(wanted)))),
      request: async ({ origins = [] }: Access) => {
        access.questions.push(origins);
        if (access.answer) access.grant(...origins);
        return access.answer;
      },
      remove: async ({ origins = [] }: Access) => {
        access.takeBack(...origins);
        return true;
      },
    },
  });
  return access;
}
