import type { UpgradeStep } from './upgrade-step';

/** The first schema: sources, their claims in blocks found by slot, and a few values about the store. */
export const toVersion1: UpgradeStep = (database) => {
  database.createObjectStore('sources', { keyPath: 'id' });
  const blocks = database.createObjectStore('blocks', { keyPath: ['sourceId', 'part'] });
  blocks.createIndex('bySlot', 'slots', { multiEntry: true });
  database.createObjectStore('meta', { keyPath: 'key' });
};
