import { speakFrom } from '../../../src/words/say';

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

const files = import.meta.glob<Messages>('../../../assets/public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});

/** The page's language: `?lang=ar`; English where nothing else is asked for. */
const lang = new URLSearchParams(location.search).get('lang') ?? 'en';
const fileOf = (language: string): Messages | undefined =>
  files[`../../../assets/public/_locales/${language}/messages.json`];
/** A language that has no messages yet gets the English ones, in its own direction and with its own dates. */
const texts: Messages = fileOf(lang) ?? { ...fileOf('en'), locale: { message: lang } };

/** Outside an extension the browser has no messages of ours. */
speakFrom((key) => texts[key]?.message ?? '');
