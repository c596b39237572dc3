import { defineContentScript } from 'wxt/utils/define-content-script';
import { readSelection } from '../../src/page/read-selection';

/** Put into a page when the reader asks to compare what is selected there; its value is what it read. */
export default defineContentScript({
  registration: 'runtime',
  main: () => readSelection(window),
});
