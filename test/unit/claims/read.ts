import type { ArticleClaim } from '../../../src/claims/claim';
import { extractClaims } from '../../../src/claims/extract';
import type { IsoDate } from '../../../src/text/period';
import { sampleTopic } from '../compare/sample-claims';

/** The claims of a text read under a neutral headline of the topic. */
export function read(text: string, published: IsoDate = '2025-03-06'): ArticleClaim[] {
  return extractClaims(
    { title: 'Gaza hostages and truce talks: what is known', text, published },
    sampleTopic(),
  );
}

/** `slot: value` lines of a text's claims, for tests that list them all. */
export function lines(text: string, published?: IsoDate): string[] {
  return read(text, published).map((claim) => `${claim.slot}: ${shortValue(claim)}`);
}

function shortValue({ value }: ArticleClaim): string {
  if (value === null) return '-';
  if (value.type === 'choice') return value.choice;
  return value.said;
}

/** What a text is about, told by the sentence before the one that is read. */
const LEADS: Readonly<Record<string, string>> = {
  U: 'The Trump administration has been holding direct talks with Hamas, the White House said. ',
  I: 'Israel and Hamas are holding indirect talks on a truce in Gaza. ',
  N: "Gaza's people, Israel and Hamas are waiting. ",
};

/** What a line `wanted | slot | day | lead | sentence` wants, and the values of the slot that are read in it. */
export function toldOf(line: string): {
  readonly wanted: string;
  readonly found: readonly string[];
} {
  const [wanted = '', slot = '', day = '', lead = '', text = ''] = line.split(' | ');
  const before = LEADS[lead] ?? '';
  const claims = extractClaims({ title: '', text: before + text, published: day }, sampleTopic());
  const own = claims.filter((claim) => claim.slot === slot && claim.start >= before.length - 1);
  return { wanted, found: own.map(plainValue) };
}

function plainValue({ value }: ArticleClaim): string {
  if (value === null) return '-';
  if (value.type === 'choice') return value.choice;
  return value.type === 'date' ? value.period.from : String(value.amount);
}
