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

/** Every error the corpus throws on purpose. `message` is one line that can be shown to a reader. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';

  constructor(
    readonly code: CorpusErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
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
