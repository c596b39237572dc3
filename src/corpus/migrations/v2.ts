import type { UpgradeStep } from './upgrade-step';

/**
 * Room for the indexes. They are built at the opening (`build-indexes.ts`), from the claims and in one transaction of
 * its own: a step must not hold code that moves on, and a corpus without them says so by having no numbers in `meta`.
 */
export const toVersion2: UpgradeStep = (database, transaction) => {
  const blocks = transaction.objectStore('blocks');
  blocks.deleteIndex('bySlot');
  blocks.createIndex('byNo', 'no', { unique: true });
  database.createObjectStore('facts', { keyPath: 'id' });
  database.createObjectStore('slots', { keyPath: 'slot' });
  database.createObjectStore('pages', { keyPath: 'page' });
  database.createObjectStore('terms', { keyPath: ['term', 'block'] });
  database.createObjectStore('ids', { keyPath: 'bucket' });
};
