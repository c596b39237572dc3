import type { RelationName } from '../compare/relation-name';
import type { IsoDate, Period } from '../text/period';

/**
 * A timeline plot, laid out and ready to be drawn. Places across are shares of the plot's width, 0 for its first day
 * and 1 for its last; places up are shares of a strip's height, 0 at its foot. Plain data: it travels with a report,
 * so that drawing it needs no scales.
 */
export interface Plot {
  /** `amounts`: figures up; `days`: dates up; `choices`: one strip for each value, nothing up. */
  readonly kind: 'amounts' | 'days' | 'choices';
  /** The days from the first point to the last. */
  readonly period: Period;
  readonly dayTicks: readonly PlotDayTick[];
  /** One, or for `choices` one for each value, the earliest told first. */
  readonly strips: readonly PlotStrip[];
  /** Known events between the points, the earliest first. */
  readonly events: readonly PlotEvent[];
}

/** A relation of a source to the article, the article itself, or (where no article is read) neither. */
export type PlotRole = RelationName | 'article' | 'source';

/** Something told of a day, as a plot takes it. */
export interface PlotPoint {
  /** The corpus claim's id, or that of the article's own claim. */
  readonly id: string;
  readonly role: PlotRole;
  readonly asOf: Period;
  readonly value: PlotValue;
}

export type PlotValue =
  /**
   * `low` and `high` are what the wording allows, both given and equal to `amount` for a bare figure; null where it
   * is open on that side ("more than 250"). `percent` figures are as written: 90 for 90%.
   */
  | {
      readonly type: 'amount';
      readonly amount: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly unit: 'percent' | 'other';
    }
  | { readonly type: 'day'; readonly period: Period }
  /** Points with one key say the same thing; `said` is how this one says it. */
  | { readonly type: 'choice'; readonly key: string; readonly said: string };

export interface PlotDayTick {
  readonly across: number;
  readonly day: IsoDate;
  readonly tells: DayPrecision;
}

/** What of a day is worth telling: ticks on the first of months tell the month; `date` is the day with its year. */
export type DayPrecision = 'day' | 'date' | 'month' | 'year';

export interface PlotStrip {
  /** The value told, for `choices`. */
  readonly said: string | null;
  /** Whether it is the value the article tells. */
  readonly isArticles: boolean;
  readonly levels: readonly PlotLevel[];
  readonly marks: readonly PlotMark[];
}

/** A line across the strip with its value beside it. */
export interface PlotLevel {
  readonly up: number;
  readonly value: PlotLevelValue;
  /** The article's own value; at most one. */
  readonly isArticles: boolean;
}

export type PlotLevelValue =
  | { readonly type: 'amount'; readonly amount: number; readonly unit: 'percent' | 'other' }
  | { readonly type: 'day'; readonly day: IsoDate; readonly tells: DayPrecision };

export interface PlotMark {
  /** The point's id. */
  readonly id: string;
  readonly role: PlotRole;
  /** The middle of the days it holds, and their ends. */
  readonly across: number;
  readonly from: number;
  readonly to: number;
  readonly up: number;
  /** The ends of what the wording allows; null where it is open on that side. Both `up` for a bare figure. */
  readonly low: number | null;
  readonly high: number | null;
  /** Px to move sideways, so that points at one place do not hide each other. */
  readonly aside: number;
}

export interface PlotEvent {
  /** As in the report: by it surfaces know the name in other languages. */
  readonly id: string;
  /** The topic pack's own name for it. */
  readonly label: string;
  readonly period: Period;
  readonly from: number;
  readonly to: number;
}
