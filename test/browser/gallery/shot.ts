import type { Page } from 'playwright-core';
import type { Surface } from './stage';

/** One picture to take. */
export interface Shot {
  readonly name: string;
  readonly page: Surface;
  readonly query?: string;
  readonly width: number;
  readonly height: number;
  readonly prepare?: (page: Page) => Promise<void>;
  /** The pointer stays where `prepare` left it. */
  readonly still?: boolean;
  /** In which looks, by name; in all when left out. */
  readonly looks?: readonly string[];
}
