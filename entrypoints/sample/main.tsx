import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/welcome/sample.css';
import { openSample } from '../../src/welcome/open-sample';

const note = document.getElementById('note');
if (note) openSample(note, new AbortController().signal);
