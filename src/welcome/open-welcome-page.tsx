import { render } from 'preact';
import { browser } from 'wxt/browser';
import { newsSitePatterns } from '../settings/news-sites';
import { say } from '../words/say';
import { type ButtonPlace, Welcome } from './Welcome';

/** Draws the page of the first run into `stage`, once the browser has said which sites it lets Lateral read. */
export async function openWelcomePage(stage: HTMLElement): Promise<void> {
  document.title = `${say('welcome_title')} · ${say('options_name')}`;
  const origins = [...newsSitePatterns];
  const [granted, buttonPlace] = await Promise.all([
    browser.permissions.contains({ origins }),
    findButtonPlace(),
  ]);
  render(
    <Welcome
      sites={origins.length}
      buttonPlace={buttonPlace}
      onAllow={granted ? null : () => browser.permissions.request({ origins })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />,
    stage,
  );
}

async function findButtonPlace(): Promise<ButtonPlace> {
  const { os } = await browser.runtime.getPlatformInfo();
  if (os === 'android') return 'android';
  return location.protocol === 'moz-extension:' ? 'firefox' : 'chrome';
}
