export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

/** Where the engine's message says parsing stopped: "line 3, column 5", or null when it does not say. */
function placeOf(message: string, text: string): string | null {
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named !== null) return `line ${named[1]}, column ${named[2]}`;
  const offset = /position (\d+)/.exec(message)?.[1];
  if (offset === undefined) return null;
  const before = text.slice(0, Number(offset)).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** `JSON.parse` with a tolerated byte order mark and a one-line problem instead of an exception. */
export function readJson(text: string): ReadJson {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (bare.trim() === '') return { ok: false, problem: 'the file is empty' };
  try {
    return { ok: true, value: JSON.parse(bare) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/end of (JSON|data|the )|unterminated/i.test(message)) {
      return { ok: false, problem: 'not complete JSON: the file ends too early' };
    }
    const place = placeOf(message, bare);
    return { ok: false, problem: place === null ? 'not JSON' : `not JSON: stops making sense at ${place}` };
  }
}
