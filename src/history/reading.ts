import type { RelationName } from '../compare/relation-name';
import { groupRepeats } from '../reading/group-repeats';
import type { Report } from '../reading/report';
import { folded } from '../text/folded';
import type { IsoDate } from '../text/period';

/** What is remembered of one article that was read: enough to find it again, and nothing of its text. */
export interface Reading {
  /** The article's address without anchors and tracking parameters; one reading is kept for each. */
  readonly address: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  /** When it was read last, in milliseconds as `Date.now` gives them. */
  readonly readAt: number;
  /** How many findings stood under each relation, as the pill told them. */
  readonly counts: Readonly<Record<RelationName, number>>;
}

const LONGEST = 300;

/** The order in which a finding's relations decide under which one it counts; the report keeps them so. */
const NAMES = ['conflicts', 'changed', 'agrees'] as const satisfies readonly RelationName[];

/** The reading of a report; null for one off topic, which found nothing to remember. */
export function readingOf(report: Report, address: string, readAt: number): Reading | null {
  if (!report.topic.onTopic) return null;
  const { title, publisher, published } = report.article;
  return {
    address,
    title: title.trim().slice(0, LONGEST),
    publisher: publisher?.slice(0, LONGEST) ?? null,
    published,
    readAt,
    counts: countsOf(report),
  };
}

function countsOf({ claims }: Report): Reading['counts'] {
  const counts = { conflicts: 0, changed: 0, agrees: 0 };
  for (const [claim] of groupRepeats(claims.filter(({ relations }) => relations.length > 0))) {
    const first = NAMES.find((name) => claim.relations.some(({ relation }) => relation === name));
    if (first) counts[first] += 1;
  }
  return counts;
}

/** Whether title, publisher or address hold every word looked for, whatever its capitals and accents. */
export function readingMatches({ title, publisher, address }: Reading, query: string): boolean {
  const text = folded(`${title} ${publisher ?? ''} ${address}`);
  return folded(query)
    .split(' ')
    .every((word) => text.includes(word));
}
