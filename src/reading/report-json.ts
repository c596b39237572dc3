import type { ClaimKind, ClaimValue } from '../claims/claim';
import type { IsoDate, Period } from '../text/period';
import type { Qualifier } from '../text/quantity';
import type { TopicVerdict } from '../topic/verdict';
import type {
  LeftOut,
  Relation,
  RelationName,
  Report,
  ReportArticle,
  ReportClaim,
  ReportSource,
} from './report';

/** A value for people and programs: a number, `[from, to]`, a day or interval, or the id of a choice. */
export type FlatValue = number | readonly [number, number] | string | null;

interface JsonRelation {
  readonly relation: RelationName;
  readonly reason: string;
  readonly source: Omit<ReportSource, 'group'>;
  readonly claim: {
    readonly id: string;
    readonly statement: string;
    readonly excerpt: string;
    readonly value: FlatValue;
    readonly asOf: string | null;
    readonly attribution: readonly string[];
  };
}

interface JsonClaim {
  readonly id: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly slot: string | null;
  readonly value: FlatValue;
  readonly qualifier: Qualifier;
  readonly asOf: string | null;
  readonly attribution: readonly string[];
  readonly relations: readonly JsonRelation[];
}

/** The JSON form of a report: what `--json` and `--jsonl` print and what the popup saves. */
export interface JsonReport {
  readonly article: ReportArticle;
  readonly topic: TopicVerdict;
  readonly claims: readonly JsonClaim[];
  readonly leftOut: readonly LeftOut[];
}

/** The documented fields, in the documented order, and nothing else. Off topic there are no claims. */
export function reportJson({ article, topic, claims, leftOut }: Report): JsonReport {
  const { url, title, publisher, published, publishedBasis, language, words } = article;
  const { onTopic, score, pack, reason } = topic;
  return {
    article: { url, title, publisher, published, publishedBasis, language, words },
    topic: { onTopic, score, pack, reason },
    claims: onTopic ? claims.map(claimJson) : [],
    leftOut: onTopic ? leftOut.map(({ slot, statement, sources }) => ({ slot, statement, sources })) : [],
  };
}

/** A claim's value without its wrapping. */
export function flatValue(value: ClaimValue | null): FlatValue {
  if (value === null) return null;
  switch (value.type) {
    case 'quantity':
      return value.upTo === undefined ? value.amount : [value.amount, value.upTo];
    case 'date':
      return flatPeriod(value.period);
    case 'choice':
      return value.choice;
  }
}

/** `YYYY-MM-DD` for one day, `from/to` for more. */
export function flatPeriod({ from, to }: Period): IsoDate | string {
  return from === to ? from : `${from}/${to}`;
}

function claimJson(claim: ReportClaim): JsonClaim {
  const { id, sentence, start, end, kind, slot, value, qualifier, asOf, attribution, relations } = claim;
  return {
    id,
    sentence,
    start,
    end,
    kind,
    slot,
    value: flatValue(value),
    qualifier,
    asOf: asOf === null ? null : flatPeriod(asOf),
    attribution,
    relations: relations.map(relationJson),
  };
}

function relationJson({ relation, reason, source, claim }: Relation): JsonRelation {
  const { id, title, publisher, url, published } = source;
  return {
    relation,
    reason,
    source: { id, title, publisher, url, published },
    claim: {
      id: claim.id,
      statement: claim.statement,
      excerpt: claim.excerpt,
      value: flatValue(claim.value),
      asOf: claim.asOf === null ? null : flatPeriod(claim.asOf),
      attribution: claim.attribution,
    },
  };
}
