/** A calendar day, `YYYY-MM-DD`, in the article's own time zone. */
export type IsoDate = string;

/** Days from `from` to `to`, both included. A single day has the same date twice. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
