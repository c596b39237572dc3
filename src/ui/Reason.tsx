import type { Relation } from '../reading/report';
import { unbroken } from './format-date';
import { reasonPieces } from './reason-words';
import { Told } from './Told';

/** Why a claim stands in a relation, in the reader's language. */
export function Reason({ relation }: { readonly relation: Pick<Relation, 'reason' | 'because'> }) {
  return (
    <>
      {reasonPieces(relation).map((words, at) =>
        words.foreign ? <Told key={at} words={words} /> : unbroken(words.text),
      )}
    </>
  );
}
