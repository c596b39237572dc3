import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/controls.css';
import '../../src/ui/report.css';
import '../../src/ui/plot.css';
import '../../src/ui/selection.css';
import '../../src/ui/switch.css';
import '../../src/ui/copy/copy.css';
import '../../src/popup/popup.css';
import { openPopup } from '../../src/popup/open-popup';
import { inReadersLanguage } from '../../src/ui/readers-language';

inReadersLanguage(document);
const closed = new AbortController();
addEventListener('pagehide', () => closed.abort(), { once: true });
void openPopup(document.body, closed.signal);
