/**
 * Takes a database from the version before to its own. A step only uses what the browser hands it, never
 * the current schema's types: it has to keep working when those move on.
 */
export type UpgradeStep = (database: IDBDatabase, transaction: IDBTransaction) => void;
