import {
  type Check,
  line,
  list,
  number,
  object,
  oneOf,
  orNull,
  Refusal,
  shown,
  where,
} from '../corpus/check';
import { EXPIRY_HOURS, PACK_CAPS } from './caps';
import { inPlainWords } from './plain-words';
import { readPackFile } from './read-file';

/** A file of a pack, known by its bytes. It stands in the manifest's own folder. */
export interface PackedFile {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** What a publisher says of a pack: all but what signing adds. */
export interface Manifest {
  readonly format: 'lateral-pack';
  readonly version: 1;
  /** The pack's own name for ever: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** What is in it, in a sentence or two; '' when nothing is said. */
  readonly about: string;
  /** An https address where the publisher tells more. */
  readonly homepage: string | null;
  /** 1 for the first; each publication has a higher one. */
  readonly edition: number;
  /** When this edition was made, as `2026-03-05T10:00:00Z`. */
  readonly issued: string;
  /** Hours after which readers look again. */
  readonly expires: number;
  /** The whole content: a Lateral corpus file. */
  readonly content: PackedFile & { readonly sources: number; readonly claims: number };
  /** Ways from earlier editions to this one. */
  readonly changes: readonly (PackedFile & { readonly from: number })[];
  /** The publisher's Ed25519 public key: 32 bytes in base64url without padding. */
  readonly key: string;
}

/** A manifest as it stands on the publisher's server. `signature`: 64 bytes in base64url without padding. */
export interface SignedManifest extends Manifest {
  readonly signature: string;
}

/** The name of the one file that readers are given the address of. */
export const MANIFEST_FILE = 'pack.json';

const version: Check<1> = (given) => {
  if (typeof given === 'number' && given > 1) {
    throw new Refusal(`only a newer version of Lateral reads this pack: ${shown(given)}`);
  }
  return oneOf(1)(given);
};

export const packId = where(
  line(PACK_CAPS.id),
  (id) => /^[a-z][a-z0-9-]{2,}$/.test(id),
  'not three or more lower-case letters, digits and hyphens, a letter first',
);

const httpsAddress = where(line(PACK_CAPS.address), isHttps, 'not an https address');

function isHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}

const instant = where(
  line(20),
  (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text)),
  'not a time like 2026-03-05T10:00:00Z',
);

/** No folder and no way out of one: a manifest can only name files beside it. */
const fileName = where(
  line(PACK_CAPS.fileName),
  (name) => /^[A-Za-z0-9][A-Za-z0-9._-]*\.json$/.test(name) && !name.includes('..'),
  'not the name of a .json file beside the manifest',
);

const sha256 = where(
  line(64),
  (text) => /^[0-9a-f]{64}$/.test(text),
  'not a SHA-256 in 64 hexadecimal digits',
);
const base64url = (length: number, what: string): Check<string> =>
  where(line(length), (text) => text.length === length && /^[\w-]+$/.test(text), `not ${what} in base64url`);

const whole = (least: number, most: number): Check<number> => number({ least, most, whole: true });
const edition = whole(1, 1e9);
const packedFile = { file: fileName, bytes: whole(1, PACK_CAPS.content), sha256 };

/** What `pack build` is told of a pack, and what goes into its manifest as it is. */
export const aboutFields = {
  id: packId,
  title: line(PACK_CAPS.title),
  publisher: line(PACK_CAPS.title),
  about: line(PACK_CAPS.about, 0),
  homepage: orNull(httpsAddress),
};

export const expiry = whole(EXPIRY_HOURS.floor, EXPIRY_HOURS.ceiling);

const draftFields = {
  format: oneOf('lateral-pack'),
  version,
  ...aboutFields,
  edition,
  issued: instant,
  expires: expiry,
  content: object({
    ...packedFile,
    sources: whole(0, PACK_CAPS.sources),
    claims: whole(0, PACK_CAPS.claims),
  }),
  changes: list(object({ ...packedFile, from: edition }), PACK_CAPS.changes),
};

/** A manifest that waits for its key and signature. */
export const manifestDraft: Check<Omit<Manifest, 'key'>> = inPlainWords(object(draftFields));

const signedManifest: Check<SignedManifest> = inPlainWords(
  object({
    ...draftFields,
    key: base64url(43, 'a public key of 32 bytes'),
    signature: base64url(86, 'a signature of 64 bytes'),
  }),
);

/** Reads a manifest. Nothing is believed yet: see `verifyManifest`. Throws a `PackError` (`manifest`). */
export function readManifest(text: string): SignedManifest {
  return readPackFile(text, signedManifest, 'manifest');
}

/**
 * The text that is signed: the manifest without `signature`, keys in the order of the format's table, as
 * `JSON.stringify` writes it without white space. Whoever signs and whoever checks makes it from the values, so that
 * what is checked is what is used, however the file itself is laid out.
 */
export function signedText(manifest: Manifest | SignedManifest): string {
  const { format, version, id, title, publisher, about, homepage } = manifest;
  const { edition, issued, expires, content, changes, key } = manifest;
  const file = ({ file, bytes, sha256 }: PackedFile): PackedFile => ({ file, bytes, sha256 });
  return JSON.stringify({
    format,
    version,
    id,
    title,
    publisher,
    about,
    homepage,
    edition,
    issued,
    expires,
    content: { ...file(content), sources: content.sources, claims: content.claims },
    changes: changes.map((change) => ({ ...file(change), from: change.from })),
    key,
  });
}
