const maxLineLength = 2_000;

/** Whether an unknown value is a text of at most 2,000 UTF-16 units. */
export function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxLineLength;
}

/** Whether an unknown value is a day, `2025-03-05`. */
export function isIsoDate(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(`${value}T00:00Z`))
  );
}

/** Whether an unknown value is an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
