import { type Check, Refusal } from '../corpus/check';
import { readJson } from '../corpus/read-json';
import { tooDeepAt } from './nesting';
import { PackError, type PackProblemCode } from './pack-error';

/**
 * Reads the text of one of a pack's files by its table. The result is a fresh copy with the table's keys in the table's
 * order. Throws a `PackError` of this code whose detail is one line that names the place.
 */
export function readPackFile<T>(text: string, check: Check<T>, code: PackProblemCode): T {
  const deep = tooDeepAt(text);
  if (deep !== null) throw new PackError(code, `${deep}: nested too deep`);
  const json = readJson(text);
  if (!json.ok) throw new PackError(code, json.problem);
  return refusedAs(code, () => check(json.value));
}

/** Runs `work`; what it refuses becomes a `PackError` of this code. */
export function refusedAs<T>(code: PackProblemCode, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? new PackError(code, error.line) : error;
  }
}
