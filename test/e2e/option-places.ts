import type { Page } from 'puppeteer-core';
import { until } from '../support/until';

/** Every section of the options, and what is opened in some. */
const PLACES = [
  'sources',
  'sources/seed-002',
  'subjects',
  'subjects/hostages.alive',
  'add',
  'packs',
  'transfer',
  'history',
  'storage',
  'settings',
  'about',
];

/** Goes through the options, place by place, and has each looked at once it is drawn. */
export async function visitOptions(options: Page, look: (place: string) => Promise<void>): Promise<void> {
  await until('the options are drawn', () => options.$('main[aria-busy="false"]'));
  for (const place of PLACES) {
    await options.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await until(`the section ${place}`, () =>
      options.$(`nav a[href="#${place.split('/')[0]}"][aria-current="page"]`),
    );
    if (place.includes('subjects/')) await until('the timeline', () => options.$('.lo-saying'));
    await until(`the heading of ${place}`, () => options.$('main h1'));
    await look(place);
  }
}
