import { speakFrom } from '../../../src/words/say';

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

const files = import.meta.glob<Messages>('../../../assets/public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});

/** The page's language: `?lang=ar`; English where nothing else is asked for. */
const lang = new URLSearchParams(location.search).get('lang') ?? 'en';
const texts = files[`../../../assets/public/_locales/${lang}/messages.json`] ?? {};

/** Outside an extension the browser has no messages of ours. */
speakFrom((key) => texts[key]?.message ?? '');
