import { type Manifest, type SignedManifest, signedText } from './manifest';
import { PackError } from './pack-error';

const ED25519 = { name: 'Ed25519' } as const;

/** A publisher's key pair; `secret` is the private key in PKCS #8, both in base64url without padding. */
export interface SigningKey {
  readonly public: string;
  readonly secret: string;
}

/**
 * Throws a `PackError`: `signature` when the manifest is not signed with the key it names, `unsupported` where the
 * browser's WebCrypto has no Ed25519 (Chrome before 137).
 */
export async function verifyManifest(manifest: SignedManifest): Promise<void> {
  const key = await importPublic(manifest.key);
  const signature = fromBase64url(manifest.signature);
  const isTheirs = await crypto.subtle.verify(ED25519, key, signature, utf8(signedText(manifest)));
  if (!isTheirs) throw new PackError('signature');
}

async function importPublic(key: string): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', fromBase64url(key), ED25519, false, ['verify']);
  } catch (error) {
    const isUnknown = error instanceof DOMException && error.name === 'NotSupportedError';
    throw new PackError(isUnknown ? 'unsupported' : 'signature');
  }
}

/** Makes a key pair. */
export async function makeSigningKey(): Promise<SigningKey> {
  const pair = (await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify'])) as CryptoKeyPair;
  const [raw, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { public: toBase64url(new Uint8Array(raw)), secret: toBase64url(new Uint8Array(secret)) };
}

/** Signs a manifest whose `key` is that key's public one. Throws when the secret key is none. */
export async function signManifest(manifest: Manifest, secret: string): Promise<SignedManifest> {
  const key = await crypto.subtle.importKey('pkcs8', fromBase64url(secret), ED25519, false, ['sign']);
  const signature = await crypto.subtle.sign(ED25519, key, utf8(signedText(manifest)));
  return { ...manifest, signature: toBase64url(new Uint8Array(signature)) };
}

/** How people compare keys: the first 128 bits of the key's SHA-256, in groups of four digits. */
export async function keyFingerprint(key: string): Promise<string> {
  const digits = await sha256Hex(fromBase64url(key));
  return (digits.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

/** SHA-256 in lower-case hexadecimal digits. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
}
