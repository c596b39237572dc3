import { CAPS } from '../corpus/validate';
import { say } from '../words/say';

/**
 * The text of a chosen file. Throws an `Error` with one line to show: too large, not UTF-8, or unreadable.
 */
export async function readTextFile(file: File): Promise<string> {
  const { name } = file;
  if (file.size > CAPS.file) {
    throw new Error(say('corpus_file_large', { name, most: CAPS.file / 1024 / 1024 }));
  }
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Error(say('corpus_file_unread', { name }));
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(say('corpus_file_no_text', { name }));
  }
}

/** The ways a corpus leaves: the file Lateral reads again, and the table of claims. */
export type ExportFormat = 'json' | 'csv';

/** "lateral-my-sources-2025-03-05.json", by the reader's own calendar day. */
export function exportName(
  kind: 'corpus' | 'my-sources' | 'chosen-sources' | 'backup',
  format: ExportFormat,
  now: Date,
): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `lateral-${kind}-${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}.${format}`;
}
