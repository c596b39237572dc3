import { browser } from 'wxt/browser';
import { say } from '../words/say';
import { sendThrough } from './send-through';

/**
 * Whether this script still belongs to a running Lateral. After an update the scripts of the old one live on in open
 * pages of Chromium, without an extension behind them.
 */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Sends one message to the background and waits for its reply. */
export const send = sendThrough(() => browser.runtime, unreachableWords);

function unreachableWords(): string {
  try {
    return say('error_unreachable');
  } catch {
    // A script left behind by an update has no messages any more, and nothing to show them in.
    return '';
  }
}
