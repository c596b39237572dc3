import { CAPS } from '../corpus/validate';

/**
 * The text of a chosen file. Throws an `Error` with one line to show: too large, not UTF-8, or unreadable.
 */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > CAPS.file) {
    throw new Error(`“${file.name}” is too large: more than ${CAPS.file / 1024 / 1024} MB.`);
  }
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Error(`“${file.name}” could not be read.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`“${file.name}” is not UTF-8 text.`);
  }
}

/** Hands the reader a JSON file to save. Needs no permission: it is an ordinary link to a local object. */
export function saveTextFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the object once the click's task is over; large files need a moment more.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "lateral-sources-2025-03-05.json", by the reader's own calendar day. */
export function exportName(kind: 'corpus' | 'my-sources', now: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `lateral-${kind}-${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}.json`;
}
