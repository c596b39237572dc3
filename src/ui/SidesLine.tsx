import { type Piece, sayCount, sayCountPieces, sayPieces } from '../words/say';
import type { ToldWords } from './pack-words';
import type { Sides } from './sides';
import { Told } from './Told';

/** "59 here · 58 in 2 sources": what differs, before anything is opened. */
export function SidesLine({ sides: { here, alike, there, more } }: { readonly sides: Sides }) {
  const parts = [
    { pieces: alike > 0 ? sayCountPieces('sides_alike', alike) : sayPieces('sides_here'), words: here },
    ...there.map(({ words, sources }) => ({ pieces: sayCountPieces('sides_there', sources), words })),
  ];
  return (
    <span class="lt-sides">
      {parts.map(({ pieces, words }, at) => (
        <Side key={at} pieces={pieces} words={words} isLast={at === parts.length - 1 && more === 0} />
      ))}
      {more > 0 && <span>{sayCount('more', more)}</span>}
    </span>
  );
}

interface SideProps {
  readonly pieces: readonly Piece[];
  readonly words: ToldWords;
  readonly isLast: boolean;
}

/** A message with a value in its one gap, the value stressed; it is not broken from the dot after it. */
function Side({ pieces, words, isLast }: SideProps) {
  return (
    <span>
      {pieces.map(({ text, gap }) =>
        gap === null ? text : <Told key={gap} class="lt-value" words={words} />,
      )}
      {!isLast && <span class="lt-dot"> · </span>}
    </span>
  );
}
