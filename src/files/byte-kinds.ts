/** What a file is that holds no plain text. */
export type ByteKind = 'pdf' | 'office' | 'compressed' | 'picture';

const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: ByteKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'office'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'office'],
  [[0x1f, 0x8b], 'compressed'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
];

/** What the first bytes say a file is; null for anything that may be text. */
export function kindOfBytes(bytes: Uint8Array): ByteKind | null {
  return SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1] ?? null;
}

/** A mark at the start, or zero bytes on one side of nearly every pair: Latin text in UTF-16. Null for other bytes. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  const isText = pairs >= 2 && Math.max(even, odd) > pairs * 0.7 && Math.min(even, odd) < pairs * 0.1;
  if (!isText) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** The encoding HTML or XML names in its first lines; null when it names none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /(?:charset|encoding)\s*=\s*["']?([a-z0-9_:-]{2,30})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}
