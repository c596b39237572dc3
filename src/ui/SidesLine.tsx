import type { ReportClaim } from '../reading/report';
import { type Piece, sayCount, sayCountPieces, sayPieces } from '../words/say';
import { saidWords, type ToldWords } from './pack-words';
import { Row } from './Row';
import type { Sides, Tellers } from './sides';
import { Told } from './Told';

/** "This article: 59 · Harbour Post: 58": what differs and who says it, before anything is opened. */
export function SidesLine({ sides: { here, alike, there, more } }: { readonly sides: Sides }) {
  return (
    <Row class="lt-sides">
      <Side
        pieces={alike ? alikePieces(alike) : sayPieces('sides_article')}
        name={alike?.name}
        words={here}
      />
      {there.map(({ words, ...tellers }) => (
        <Side key={words.text} pieces={therePieces(tellers)} name={tellers.name} words={words} />
      ))}
      {more > 0 && <span>{sayCount('more', more)}</span>}
    </Row>
  );
}

/** "This article: 59", where there is no other side to set beside it: a value alone would look like a verdict. */
export function ArticleSide({ claim }: { readonly claim: ReportClaim }) {
  const words = saidWords(claim);
  return words && <Side pieces={sayPieces('sides_article')} words={words} />;
}

function alikePieces({ sources, name }: Tellers): readonly Piece[] {
  return name === null ? sayCountPieces('sides_alike', sources) : sayPieces('sides_alikeNamed');
}

function therePieces({ sources, name }: Tellers): readonly Piece[] {
  return name === null ? sayCountPieces('sides_there', sources) : sayPieces('sides_named');
}

interface SideProps {
  readonly pieces: readonly Piece[];
  readonly words: ToldWords;
  readonly name?: string | null | undefined;
}

/** A message with a value and at most one name in its gaps, the value stressed. */
function Side({ pieces, words, name }: SideProps) {
  return (
    <span>
      {pieces.map(({ text, gap }) => {
        if (gap === null) return text;
        return gap === 'name' ? (
          <bdi key={gap}>{name}</bdi>
        ) : (
          <Told key={gap} class="lt-value" words={words} />
        );
      })}
    </span>
  );
}
