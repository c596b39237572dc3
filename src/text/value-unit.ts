import type { TimeUnit } from './time-mention';

/** What a quantity counts. */
export type ValueUnit = 'person' | 'percent' | 'case' | TimeUnit;
