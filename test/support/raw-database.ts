/** Records of a database as JSON: number arrays of the indexes are spelt `{ "$Uint8Array": [1, 2] }`. */

const KINDS = { Uint8Array, Uint32Array, Int32Array } as const;

/** The text of raw records. */
export function rawToJson(stores: Readonly<Record<string, readonly unknown[]>>): string {
  const spelt = (_key: string, value: unknown): unknown => {
    const kind = Object.keys(KINDS).find((name) => (value as object | null)?.constructor?.name === name);
    return kind === undefined ? value : { [`$${kind}`]: [...(value as Uint8Array)] };
  };
  return JSON.stringify(stores, spelt, 1);
}

/** The records again. */
export function rawFromJson(text: string): Record<string, unknown[]> {
  const read = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const [name = '', numbers] = Object.entries(value)[0] ?? [];
    const kind = KINDS[name.slice(1) as keyof typeof KINDS];
    return name.startsWith('$') && kind ? kind.from(numbers as number[]) : value;
  };
  return JSON.parse(text, read) as Record<string, unknown[]>;
}
