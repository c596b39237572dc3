import { direction, locale } from '../words/say';

/** Tells the browser and assistive technology in which language a page of ours speaks, and in which direction. */
export function inReadersLanguage({ documentElement }: Document): void {
  documentElement.lang = locale();
  documentElement.dir = direction();
}
