import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/controls.css';
import '../../src/ui/report.css';
import '../../src/ui/pill.css';
import '../../src/welcome/welcome.css';
import '../../src/welcome/picture.css';
import { inReadersLanguage } from '../../src/ui/readers-language';
import { openWelcomePage } from '../../src/welcome/open-welcome-page';

inReadersLanguage(document);
void openWelcomePage(document.body);
