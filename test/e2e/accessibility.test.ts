import { testEverySurface } from './every-surface';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

testEverySurface(current, 'ltr');
