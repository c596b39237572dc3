/**
 * Why a pack cannot be used, for code to decide on and for the reader's language to word:
 * - `network`: no answer (no network, no such host, a broken or cut off connection, a bad certificate)
 * - `slow`: no answer in time
 * - `status`: an HTTP status that is no success; `detail` is the number
 * - `redirect`: the address leads on to another one
 * - `type`: the answer is of another content type; `detail` names it
 * - `large`: more bytes than allowed; `detail` is the limit in MB or kB
 * - `manifest`, `content`: a file does not fit its format; `detail` is one line naming the place
 * - `signature`: the signature is not that of the key the pack names
 * - `hash`: a file is not the one that was signed
 * - `older`: an edition before the one that is here; `detail` is its number
 * - `other`: another pack stands at the address; `detail` is its id
 * - `key`: signed with another key than the one known; `detail` is that key
 * - `unsupported`: this browser cannot check signatures
 * - `access`: the reader has not given access to the host
 * - `full`, `corpus`: the corpus on this device cannot take it; `detail` is its own line
 */
export type PackProblemCode =
  | 'network'
  | 'slow'
  | 'status'
  | 'redirect'
  | 'type'
  | 'large'
  | 'manifest'
  | 'content'
  | 'signature'
  | 'hash'
  | 'older'
  | 'other'
  | 'key'
  | 'unsupported'
  | 'access'
  | 'full'
  | 'corpus';

export interface PackProblem {
  readonly code: PackProblemCode;
  readonly detail: string;
}

/** Thrown where a pack is fetched or read; the last good edition stays. `message` is for developers. */
export class PackError extends Error implements PackProblem {
  override readonly name = 'PackError';

  constructor(
    readonly code: PackProblemCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}
