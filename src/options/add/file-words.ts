import { FileProblem } from '../../files/file-problem';
import { locale, say } from '../../words/say';
import { messageOf } from '../message-of';

/** Why a file was not taken, and what to do about it, in one line. */
export function fileProblemWords(error: unknown): string {
  if (!(error instanceof FileProblem)) return messageOf(error);
  switch (error.kind) {
    case 'pdf':
      return say('add_refused_pdf');
    case 'office':
      return say('add_refused_office');
    case 'compressed':
      return say('add_refused_compressed');
    case 'picture':
      return say('add_refused_picture');
    case 'empty':
      return say('add_refused_empty');
    case 'binary':
      return say('add_refused_binary');
    case 'too-deep':
      return say('add_refused_tooDeep');
    case 'no-text':
      return say('add_refused_noText');
    case 'no-encoding':
      return error.detail === ''
        ? say('add_refused_encoding')
        : say('add_refused_encodingNamed', { name: error.detail });
    case 'language':
      return languageWords(error.detail);
  }
}

function languageWords(tag: string): string {
  if (tag === 'und') return say('add_refused_unknownLanguage');
  try {
    const language = new Intl.DisplayNames([locale()], { type: 'language' }).of(tag) ?? tag;
    return say('add_refused_language', { language });
  } catch {
    // A tag the browser takes for none.
    return say('add_refused_unknownLanguage');
  }
}
