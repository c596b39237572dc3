import { type Check, Refusal, shown } from '../corpus/check';

/**
 * What a fact in plain words never needs: tags, character entities, and addresses that run code. Shown as text all of
 * it would be harmless; it is refused because it never is what a publisher meant to say.
 */
const UNFIT: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [/<[A-Za-z/!?]/, 'has markup in it, where plain words belong'],
  [/&(#\d+|#x[\da-f]+|[a-z][a-z\d]{1,30});/i, 'has a character entity in it, where plain words belong'],
  [/^\s*(javascript|vbscript|data):/i, 'is an address that runs code'],
];

/** Without one of these none of them can be; quicker to see. */
const HINT = /[<&:]/;

/** `check`, and then no markup in any text of what it read: the keys are the table's own by then. */
export function inPlainWords<T>(check: Check<T>): Check<T> {
  return (value) => {
    const read = check(value);
    refuseMarkup(read);
    return read;
  };
}

/** Throws a `Refusal` naming the place of the first text in `value` that is not plain words. */
export function refuseMarkup(value: unknown): void {
  if (typeof value === 'string') {
    if (!HINT.test(value)) return;
    for (const [pattern, problem] of UNFIT) {
      if (pattern.test(value)) throw new Refusal(`${problem}: ${shown(value)}`);
    }
  } else if (Array.isArray(value)) for (const [index, inner] of value.entries()) refuseInside(index, inner);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) refuseInside(key, inner);
  }
}

function refuseInside(step: string | number, value: unknown): void {
  try {
    refuseMarkup(value);
  } catch (error) {
    throw error instanceof Refusal ? error.within(step) : error;
  }
}
