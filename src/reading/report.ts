import type { ClaimKind, ClaimValue } from '../claims/claim';
import type { PublishedBasis } from '../claims/source';
import type { Because } from '../compare/because';
import type { RelationName } from '../compare/relation-name';
import type { IsoDate, Period } from '../text/period';
import type { Qualifier } from '../text/quantity';
import type { TopicVerdict } from '../topic/verdict';
import type { Plot } from './plot';

export type { RelationName } from '../compare/relation-name';

/** An article as the page reader or the command line hands it to the engine. */
export interface Article {
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly publishedBasis: PublishedBasis;
  readonly language: string;
  /** Paragraphs separated by newlines; the title is not part of it. */
  readonly text: string;
}

export interface ReportArticle extends Omit<Article, 'text'> {
  readonly words: number;
}

/** What a relation shows of the source it leads to. */
export interface ReportSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: IsoDate | null;
  /** Shared by reprints of one text; missing for a source that has no near-copy in the corpus. */
  readonly group?: string;
}

/** What a relation shows of the corpus claim it leads to. */
export interface ReportCorpusClaim {
  readonly id: string;
  /** Missing where it is the slot of the article's claim. */
  readonly slot?: string;
  readonly statement: string;
  readonly excerpt: string;
  readonly value: ClaimValue | null;
  readonly qualifier: Qualifier;
  readonly asOf: Period | null;
  readonly attribution: readonly string[];
}

export interface Relation {
  readonly relation: RelationName;
  /** One plain sentence a reader understands at a glance. */
  readonly reason: string;
  /** The reason as data, to be said in another language; missing in a report kept from before there was one. */
  readonly because?: Because;
  /** 0..1 */
  readonly confidence: number;
  readonly source: ReportSource;
  readonly claim: ReportCorpusClaim;
}

/** Something known to have changed the values of a claim's slot. */
export interface ReportEvent {
  /** The topic pack's id of it, by which surfaces know its name in other languages. */
  readonly id: string;
  /** "the hostage releases of 13 October 2025" */
  readonly label: string;
  readonly period: Period;
}

export interface ReportClaim {
  readonly id: string;
  /** Exactly `text.slice(start, end)` of the article. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly slot: string | null;
  /** The slot's name for a reader: "Hostages still held". */
  readonly label: string;
  readonly value: ClaimValue | null;
  readonly qualifier: Qualifier;
  readonly asOf: Period | null;
  readonly attribution: readonly string[];
  readonly derived: string | null;
  readonly confidence: number;
  /** Conflicts first, then changed, then agrees; may be empty (not covered). */
  readonly relations: readonly Relation[];
  /** Known events within the days the article and its relations speak of, the earliest first; missing for none. */
  readonly events?: readonly ReportEvent[];
  /** Laid out for the surfaces that draw it; missing where a picture would show nothing. */
  readonly plot?: Plot;
}

export interface LeftOut {
  readonly slot: string;
  readonly statement: string;
  /** Ids of the sources that say it. */
  readonly sources: readonly string[];
  /** The same sources as a reader knows them; missing in a report kept from before there were any. */
  readonly tellers?: readonly ReportSource[];
}

/** The corpus as the article met it: the sources that are switched on and speak on its topic, itself left out. */
export interface ReportCorpus {
  readonly sources: number;
  /** The publication date of the newest of them; null when none has a date. */
  readonly newest: IsoDate | null;
}

/** All that was found for one article. Plain data: it travels through messages and storage. */
export interface Report {
  readonly article: ReportArticle;
  readonly topic: TopicVerdict;
  /** In the order of the text. */
  readonly claims: readonly ReportClaim[];
  readonly leftOut: readonly LeftOut[];
  /** Missing for an article that was compared with nothing. */
  readonly corpus?: ReportCorpus;
}
