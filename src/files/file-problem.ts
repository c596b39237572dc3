import type { ByteKind } from './byte-kinds';

/**
 * Why a document cannot be read:
 * - a `ByteKind`: it is a file of that kind
 * - `empty`, `binary`, `too-deep`: as they say
 * - `no-encoding`: neither UTF-8 nor UTF-16 nor an encoding it names; `detail` is the one it names, '' for none
 * - `no-text`: HTML without any text
 * - `language`: in another language than English; `detail` is its tag, `und` where it is not known which
 */
export type ProblemKind = ByteKind | 'empty' | 'binary' | 'too-deep' | 'no-encoding' | 'no-text' | 'language';

/** A document that cannot be read. Its words for a reader are the surface's. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly kind: ProblemKind,
    readonly detail = '',
  ) {
    super(kind);
  }
}
