import { PackError } from './pack-error';
import type { Fetched, GetFile, Validators } from './update';

/** The browser's own `fetch`, or one like it. */
export type Request = (address: string, init: RequestInit) => Promise<Response>;

/** How long to wait at most, in milliseconds: `quiet` for the next bytes, `whole` for a file. */
export interface Patience {
  readonly quiet: number;
  readonly whole: number;
}

const PATIENCE: Patience = { quiet: 20_000, whole: 120_000 };

/** JSON by its own name, and the name many plain servers give it. */
const TYPES = /^(application\/(json|[\w.-]+\+json)|text\/plain)$/;

/**
 * Fetches files of packs: over https, without cookies, referrer or the reader's languages, never from the browser's
 * cache, never past the limit in bytes (counted after decompression) or in time, and never along a redirect, whose
 * goal the browser does not tell before it has gone there.
 */
export function getOverHttps(request: Request, patience: Patience = PATIENCE): GetFile {
  return async (address, most, validators) => {
    if (!address.startsWith('https://')) throw new PackError('redirect');
    const watch = new Watch(patience);
    try {
      const answer = await request(address, { ...initOf(validators), signal: watch.signal });
      watch.heard();
      return await readAnswer(answer, most, validators, watch);
    } catch (error) {
      if (error instanceof PackError) throw error;
      throw new PackError(watch.isSlow ? 'slow' : 'network');
    } finally {
      // Also ends what a refused answer would still send.
      watch.end();
    }
  };
}

function initOf(validators: Validators | null): RequestInit {
  return {
    method: 'GET',
    credentials: 'omit',
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: {
      Accept: 'application/json',
      'Accept-Language': '*',
      ...(validators?.etag && { 'If-None-Match': validators.etag }),
      ...(validators?.lastModified && { 'If-Modified-Since': validators.lastModified }),
    },
  };
}

async function readAnswer(
  answer: Response,
  most: number,
  validators: Validators | null,
  watch: Watch,
): Promise<Fetched> {
  const { status, headers } = answer;
  if (status === 304 && validators !== null) return { kind: 'unchanged' };
  // A browser shows a redirect as an answer that says nothing; Node shows it as it is.
  if (answer.type === 'opaqueredirect' || (status >= 300 && status < 400)) throw new PackError('redirect');
  if (status !== 200) throw new PackError('status', String(status));
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  if (!TYPES.test(type.trim())) throw new PackError('type', type.trim().slice(0, 80) || '?');
  const bytes = await readBody(answer, most, watch);
  return {
    kind: 'file',
    bytes,
    validators: { etag: short(headers.get('etag')), lastModified: short(headers.get('last-modified')) },
  };
}

/** A server's mark is kept and sent back; one of unusual length is not. */
function short(mark: string | null): string | null {
  return mark !== null && mark.length <= 200 ? mark : null;
}

async function readBody(answer: Response, most: number, watch: Watch): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new PackError('large', sizeWords(most));
  const isPacked = answer.headers.has('content-encoding');
  if (!isPacked && Number(answer.headers.get('content-length') ?? 0) > most) throw tooLarge;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    watch.heard();
    size += value.length;
    if (size > most) throw tooLarge;
    parts.push(value);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A limit in bytes as people read it: whole megabytes or kilobytes, rounded up. */
function sizeWords(bytes: number): string {
  const MB = 1024 * 1024;
  return bytes >= MB ? `${Math.ceil(bytes / MB)} MB` : `${Math.ceil(bytes / 1024)} kB`;
}

/** Gives up on a request once its patience is at an end. */
class Watch {
  readonly #controller = new AbortController();
  readonly #patience: Patience;
  readonly #whole: ReturnType<typeof setTimeout>;
  #quiet: ReturnType<typeof setTimeout>;
  isSlow = false;

  constructor(patience: Patience) {
    this.#patience = patience;
    this.#whole = setTimeout(() => this.#giveUp(), patience.whole);
    this.#quiet = setTimeout(() => this.#giveUp(), patience.quiet);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Bytes have come: the wait for the next ones begins. */
  heard(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#giveUp(), this.#patience.quiet);
  }

  end(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#quiet);
    this.#controller.abort();
  }

  #giveUp(): void {
    this.isSlow = true;
    this.#controller.abort();
  }
}
