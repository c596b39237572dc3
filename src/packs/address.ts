import { PACK_CAPS } from './caps';
import { MANIFEST_FILE } from './manifest';

/** Why a typed address cannot be a pack's. */
export type AddressProblem = 'empty' | 'none' | 'insecure' | 'user' | 'long';

export type PackAddress =
  | { readonly ok: true; readonly address: string; readonly host: string }
  | { readonly ok: false; readonly problem: AddressProblem };

/** Reads what a reader typed or pasted. An address of a folder means the manifest in it; without a scheme, https. */
export function readPackAddress(typed: string): PackAddress {
  const text = typed.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  if (text.length > PACK_CAPS.address) return { ok: false, problem: 'long' };
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text) ? text : `https://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (url !== null && url.protocol !== 'https:') return { ok: false, problem: 'insecure' };
  if (
    url === null ||
    /\s/.test(text) ||
    !/[.:\]]|^localhost$/.test(url.hostname) ||
    url.hostname.endsWith('.')
  )
    return { ok: false, problem: 'none' };
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'user' };
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += MANIFEST_FILE;
  return { ok: true, address: url.href, host: url.hostname };
}

/** Where a file that a manifest names stands: beside the manifest. */
export function besideManifest(address: string, file: string): string {
  return new URL(file, address).href;
}
