/**
 * What the options ask of the browser, outside an extension: storage for the length of a page, no access to any site.
 * `?kept` is what was stored before, as JSON. Must be imported before anything that takes the browser's own.
 */
const query = new URLSearchParams(location.search);
const stored = new Map<string, unknown>(Object.entries(JSON.parse(query.get('kept') ?? '{}')));
const event = { addListener: () => undefined, removeListener: () => undefined };

const local = {
  get: async (keys: string | readonly string[] | null = null) => {
    const wanted = keys === null ? [...stored.keys()] : [keys].flat();
    return Object.fromEntries(wanted.flatMap((key) => (stored.has(key) ? [[key, stored.get(key)]] : [])));
  },
  set: async (items: object) => {
    for (const [key, value] of Object.entries(items)) stored.set(key, value);
  },
  remove: async (key: string) => {
    stored.delete(key);
  },
  clear: async () => stored.clear(),
};

Object.assign(globalThis, {
  browser: {
    runtime: { id: 'gallery' },
    storage: { local, session: { clear: async () => undefined }, onChanged: event },
    permissions: {
      getAll: async () => ({ origins: query.has('sites') ? ['https://*.quay.example/*'] : [] }),
      contains: async () => false,
      remove: async () => true,
      onAdded: event,
      onRemoved: event,
    },
    commands: {
      getAll: async () => [
        { name: '_execute_action', shortcut: '' },
        { name: 'toggle-card', description: 'Open or close the card', shortcut: 'Alt+Shift+O' },
      ],
    },
    tabs: { create: async () => undefined },
  },
});

// What is in use differs from run to run, and a picture should not.
Object.defineProperty(navigator, 'storage', {
  value: {
    estimate: async () => ({ usage: 4_200_000, quota: query.has('nearlyFull') ? 5_000_000 : 120_000_000 }),
    persisted: async () => query.has('nearlyFull'),
    persist: async () => false,
  },
});
