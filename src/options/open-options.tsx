import { render } from 'preact';
import { Options } from './Options';
import type { OptionsServices } from './services';

/** Draws the options page into `stage`. */
export function openOptions(stage: HTMLElement, services: OptionsServices): void {
  render(<Options services={services} />, stage);
}
