/**
 * What went wrong, for code to decide on:
 * - `newer-database`: written by a newer version of Lateral; nothing was touched
 * - `duplicate-source`, `unknown-source`, `bundled-source`: about the source named in the message
 * - `invalid`: the data given does not fit the format; the message names the place
 * - `full`: the browser's storage quota is used up
 * - `damaged`: stored data is missing or cannot be read
 * - `unavailable`: the browser does not give access to its storage
 */
export type CorpusErrorCode =
  | 'newer-database'
  | 'duplicate-source'
  | 'unknown-source'
  | 'bundled-source'
  | 'invalid'
  | 'full'
  | 'damaged'
  | 'unavailable';

/** What exactly, where one code has several cases a reader is told apart. */
export type CorpusErrorCase =
  | CorpusErrorCode
  | 'not-saved'
  | 'claim-taken'
  | 'pack-source'
  | 'duplicate-pack'
  | 'too-many-sources'
  | 'too-many-claims';

interface CorpusErrorOptions extends ErrorOptions {
  /** The code itself when left out. */
  readonly is?: CorpusErrorCase;
  /** What the surfaces' message of the case has gaps for: ids, titles, caps. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * Every error the corpus throws on purpose. `message` is one line of English, for the command line and for logs; the
 * surfaces say the case in the reader's language.
 */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly is: CorpusErrorCase;
  /** Has `problem`, the message itself, where nothing else was given. */
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    readonly code: CorpusErrorCode,
    message: string,
    { is = code, values = { problem: message }, ...options }: CorpusErrorOptions = {},
  ) {
    super(message, options);
    this.is = is;
    this.values = values;
  }
}

/** The browser's storage errors as corpus errors; others stay as they are. */
export function asCorpusError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  switch (error.name) {
    case 'QuotaExceededError':
      return new CorpusError('full', 'The browser has no room left for the corpus. Nothing was changed.', {
        cause: error,
      });
    case 'VersionError':
      return new CorpusError(
        'newer-database',
        'The corpus on this device was written by a newer version of Lateral. Update Lateral to open it; nothing was changed.',
        { cause: error },
      );
    case 'NotFoundError':
    case 'NotReadableError':
    case 'DataError':
      return new CorpusError('damaged', 'Some of the corpus on this device is missing or cannot be read.', {
        cause: error,
      });
    case 'InvalidStateError':
    case 'SecurityError':
    case 'UnknownError':
    case 'NotAllowedError':
      return new CorpusError('unavailable', 'The browser does not give access to the corpus right now.', {
        cause: error,
      });
    default:
      return error;
  }
}
