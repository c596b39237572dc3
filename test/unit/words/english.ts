import messages from '../../../assets/public/_locales/en/messages.json';
import { speakFrom } from '../../../src/words/say';

/** Unit tests run outside the browser, whose messages they take from the English file. */
const texts: Readonly<Record<string, { readonly message: string } | undefined>> = messages;

speakFrom((key) => texts[key]?.message ?? '');
