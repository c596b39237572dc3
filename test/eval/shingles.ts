/** How far a text that was read matches the text people marked, as shares of all four-word runs of both. */
export interface BodyScore {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly precision: number;
  readonly recall: number;
}

export interface MeanScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const runLength = 4;

/**
 * The score of the article extraction benchmark (scrapinghub): runs of four words, counted as often as they occur,
 * as shares of the page's sum, so that long pages weigh no more than short ones.
 */
export function scoreBody(marked: string, read: string): BodyScore {
  const wanted = runsOf(marked);
  const found = runsOf(read);
  let truePositive = 0;
  let falsePositive = 0;
  let falseNegative = 0;
  for (const run of new Set([...wanted.keys(), ...found.keys()])) {
    const inMarked = wanted.get(run) ?? 0;
    const inRead = found.get(run) ?? 0;
    truePositive += Math.min(inMarked, inRead);
    falsePositive += Math.max(0, inRead - inMarked);
    falseNegative += Math.max(0, inMarked - inRead);
  }
  const sum = Math.max(1, truePositive + falsePositive + falseNegative);
  return {
    truePositive: truePositive / sum,
    falsePositive: falsePositive / sum,
    falseNegative: falseNegative / sum,
    precision: shareOf(truePositive, falsePositive, falseNegative),
    recall: shareOf(truePositive, falseNegative, falsePositive),
  };
}

/** Mean precision over the pages where anything was read, mean recall over those with a marked text, and their F1. */
export function meanScore(scores: readonly BodyScore[]): MeanScore {
  const precision = mean(
    scores.filter((s) => s.truePositive + s.falsePositive > 0).map((score) => score.precision),
  );
  const recall = mean(
    scores.filter((s) => s.truePositive + s.falseNegative > 0).map((score) => score.recall),
  );
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function shareOf(right: number, wrong: number, otherWrong: number): number {
  if (wrong === 0 && otherWrong === 0) return 1;
  return right === 0 ? 0 : right / (right + wrong);
}

function runsOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const runs = new Map<string, number>();
  if (words.length === 0) return runs;
  for (let i = 0; i < Math.max(1, words.length - runLength + 1); i++) {
    const run = words.slice(i, i + runLength).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
