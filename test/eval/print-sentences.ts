import type { DetectionFigures } from './detection';
import type { NearCopyFigures } from './near-copies';
import { say } from './print-gold';
import type { SentenceFigures } from './sentences';

export function printDetection(half: string, figures: DetectionFigures, details: boolean): void {
  console.log(`\nTopic detection, ${figures.pages} pages (${half})`);
  console.log(`precision            ${say(figures.precision)}`);
  console.log(`recall               ${say(figures.recall)}`);
  console.log(
    `“Gaza” or “Hamas”    precision ${say(figures.keyword.precision)}, recall ${say(figures.keyword.recall)}`,
  );
  if (details) for (const line of figures.wrong) console.log(`  ${line}`);
}

export function printSentences({ pairs, wrong, silent, elsewhere }: SentenceFigures, details: boolean): void {
  console.log(
    `\nMinimal pairs, ${pairs.sides} sentences: ${pairs.right} right, ${pairs.silent} silent, ${pairs.wrong} wrong`,
  );
  console.log(`Sentences about other conflicts, ${elsewhere.sentences}: ${elsewhere.related.length} related`);
  if (!details) return;
  for (const line of [...wrong, ...elsewhere.related]) console.log(`  WRONG ${line}`);
  for (const line of silent) console.log(`  silent ${line}`);
}

export function printNearCopies(figures: NearCopyFigures): void {
  console.log(`\nNear-copies, ${figures.texts} texts: articles and reprints made of them`);
  console.log(`reprints joined      ${say(figures.joined)}`);
  console.log(`among reprints       ${say(figures.amongReprints)}`);
  console.log(`wrongly joined       ${say(figures.wrong)}`);
  console.log(`by a quoted passage  ${say(figures.quoting)}`);
  console.log(`groups exactly right ${say(figures.groups)}`);
}
