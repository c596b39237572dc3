/** Something given was not usable. The message is one line that says what is wrong and what to do. */
export class InputError extends Error {}

const SHOWN_LENGTH = 200;

/** A name or value as an error line shows it: quoted, on one line, not endless. */
export function quoted(text: string): string {
  const short = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
  return JSON.stringify(short).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
