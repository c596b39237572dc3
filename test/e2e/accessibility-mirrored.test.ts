import { testEverySurface } from './every-surface';
import { useBrowser } from './in-browser';

/** From right to left. The other such language has a test of its own, for its words. */
const { current } = useBrowser({ language: 'he' });

testEverySurface(current, 'rtl');
