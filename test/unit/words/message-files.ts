import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../assets/public/_locales/', import.meta.url));

/** The messages of every language: `ar` -> name -> text. */
export const messageFiles: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  readdirSync(folder).map((language) => {
    const file = JSON.parse(readFileSync(`${folder}${language}/messages.json`, 'utf8'));
    return [
      language,
      new Map(Object.entries<{ message: string }>(file).map(([key, { message }]) => [key, message])),
    ];
  }),
);

/** A source for `speakFrom` with the messages of one language. */
export function messagesOf(language: string): (key: string) => string {
  return (key) => messageFiles.get(language)?.get(key) ?? '';
}
