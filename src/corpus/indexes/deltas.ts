/** Most lists are short, and each would need a large array of its own. */
const SCRATCH = new Uint8Array(64 * 5);

/**
 * Ascending whole numbers (0 to 2^31 - 1) as bytes: the gaps between them, seven bits to a byte, the lowest first, the
 * top bit set where more follow ("varint"). Most gaps of a posting list take one byte.
 */
export function encodeDeltas(numbers: readonly number[]): Uint8Array {
  const bytes = numbers.length <= 64 ? SCRATCH : new Uint8Array(numbers.length * 5);
  let end = 0;
  let before = 0;
  for (const number of numbers) {
    let gap = number - before;
    before = number;
    while (gap > 127) {
      bytes[end] = (gap & 127) | 128;
      end += 1;
      gap >>>= 7;
    }
    bytes[end] = gap;
    end += 1;
  }
  return bytes.slice(0, end);
}

/** The numbers `encodeDeltas` was given. */
export function decodeDeltas(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  let gap = 0;
  let shift = 0;
  for (const byte of bytes) {
    gap |= (byte & 127) << shift;
    if (byte > 127) {
      shift += 7;
    } else {
      number += gap;
      numbers.push(number);
      gap = 0;
      shift = 0;
    }
  }
  return numbers;
}

/** Sets the place of each number to 1; numbers beyond `marks` are left out. Makes no list of what may be thousands. */
export function markDeltas(bytes: Uint8Array, marks: Uint8Array): void {
  let number = 0;
  let gap = 0;
  let shift = 0;
  for (const byte of bytes) {
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    number += gap;
    if (number < marks.length) marks[number] = 1;
    gap = 0;
    shift = 0;
  }
}

/** How many numbers there are. */
export function countDeltas(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 128) count += 1;
  return count;
}
