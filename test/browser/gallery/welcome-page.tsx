import './speak';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/controls.css';
import '../../../src/ui/report.css';
import '../../../src/ui/pill.css';
import '../../../src/welcome/welcome.css';
import '../../../src/welcome/picture.css';
import { render } from 'preact';
import { inReadersLanguage } from '../../../src/ui/readers-language';
import { type ButtonPlace, Welcome } from '../../../src/welcome/Welcome';

/** The page of the first run. `?withheld` keeps the sites back; `?place=firefox`, `?place=android` say where the button is. */
const query = new URLSearchParams(location.search);
inReadersLanguage(document);
render(
  <Welcome
    sites={237}
    buttonPlace={(query.get('place') ?? 'chrome') as ButtonPlace}
    onAllow={query.has('withheld') ? async () => true : null}
    onOptions={() => {}}
  />,
  document.body,
);
