import type { IsoDate, Period } from '../text/period';
import type { ValueUnit } from '../text/value-unit';

/**
 * The plain-data form of a topic pack, as it stands under `assets/topics/<id>/`. A pack is facts and plain
 * words: no patterns, no code. The engine knows a topic only through this shape.
 *
 * A *need* is a string of concept ids separated by `|`: one of them must be there. A list of needs must all
 * hold. Concepts are looked up in the place the field names.
 */
export type Need = string;

/**
 * Concept id -> its phrases, inflections listed. `@id` takes in another concept's phrases; alternatives joined by
 * ` + ` ("broke|ended + the truce|a truce") stand for every phrase they make.
 */
export type Concepts = Readonly<Record<string, readonly string[]>>;

/** What time does to a measure; the comparison table is keyed by it. */
export type MeasureKind = 'fixed' | 'level' | 'cumulative' | 'elapsed' | 'duration' | 'date' | 'share';

/** How a figure must be worded to fill a measure. Every field given must hold. */
export interface MeasureFrame {
  /** Concepts the counted noun may be; `-` allows a figure without a noun ("59 remain"). */
  readonly head?: readonly string[];
  /** The figure must be the whole of another ("24 of the 59"). */
  readonly whole?: boolean;
  /** Modifying the noun: inside the noun phrase, or in the three words before the figure. */
  readonly np?: readonly Need[];
  /** In the figure's own window of the sentence (see claims/window.ts). */
  readonly near?: readonly Need[];
  /** Only for a figure told besides a named person (see `MeasureSlot.besides`). */
  readonly besides?: boolean;
  /** The least figure the frame takes ("the 59 hostages" are all of them, "the six hostages" are not). */
  readonly least?: number;
  /** The greatest figure the frame takes. */
  readonly most?: number;
  /** How many words to either side count as near; without it, the whole window (for a length of time, eight). */
  readonly reach?: number;
  /** The figure is one the reader is taken to know: "the 59 hostages", "all 59". */
  readonly given?: boolean;
  /** In the four words before the figure. */
  readonly just?: readonly Need[];
  /** Only the figure's own clause counts as near. */
  readonly clause?: boolean;
  /** The figure tells a part of the one before it ("49, including 27 people who are dead"). */
  readonly part?: boolean;
  /** Days at which a length of time fills the frame; a blockade's "11 weeks" lead to its start only while it lasts. */
  readonly valid?: Partial<Period>;
  /**
   * For `elapsed`: the frame takes the day it all began on ("began on 6 July") rather than a length of time; when
   * false, neither that nor "since 6 July".
   */
  readonly starts?: boolean;
  /**
   * The frame takes only the last day of a stretch ("ran from 19 January to 1 March") or the first of days that are
   * counted ("for a third straight day"); other frames take neither.
   */
  readonly day?: 'first' | 'last';
  /** A length told as known ("could end 21 months of war") is a fact, whatever the mood of its sentence. */
  readonly moodless?: boolean;
  /** For dates: those the frame takes; others say nothing. */
  readonly dates?: Period;
  /** Before the figure, inside its window. */
  readonly before?: readonly Need[];
  /** After the figure, inside its window. */
  readonly after?: readonly Need[];
  readonly sentence?: readonly Need[];
  /** In the sentence, the two before it, or the title. */
  readonly context?: readonly Need[];
  /** None of these concepts in the window. */
  readonly not?: readonly string[];
  /** None of these in the window or in that of the figure it is a part of. */
  readonly notAround?: readonly string[];
  /** None of these modifying the noun. */
  readonly notNp?: readonly string[];
  readonly notSentence?: readonly string[];
}

interface SlotBase {
  readonly slot: string;
  /** The slot's name for a reader. */
  readonly label: string;
  /** Every claim of the slot belongs to this event. */
  readonly event?: string;
  /** The event is the one with these traits whose period holds the claim's date; no such event, no claim. */
  readonly eventKind?: string;
  /** Days at which the slot makes sense at all. */
  readonly valid?: Partial<Period>;
  /** Claims of the slot are compared across dates without regard to events (names, origins, designations). */
  readonly timeless?: boolean;
}

export interface MeasureSlot extends SlotBase {
  readonly kind: MeasureKind;
  readonly unit: ValueUnit;
  /** Figures outside are not this measure. */
  readonly range?: readonly [number, number];
  /** Dates outside are not this measure (`date` and `elapsed`, as start dates). */
  readonly dates?: Period;
  /** Where a running count starts; a text that counts from elsewhere fills another slot or none. */
  readonly countsFrom?: IsoDate;
  /** A text that names no start means this count. */
  readonly countsByDefault?: boolean;
  /** From this figure on a count can only be this one, even where its start is not told. */
  readonly surelyFrom?: number;
  /** From that day on a smaller figure counts something else ("of them 16,500 children"). */
  readonly atLeast?: { readonly from: IsoDate; readonly amount: number };
  /**
   * "Alexander and 58 others": a figure whose noun phrase has one of `words`, in a sentence that names `person`,
   * counts that person too while `valid`.
   */
  readonly besides?: { readonly words: string; readonly person: string; readonly valid: Partial<Period> };
  /** For `elapsed`: the event that ended it; told later, a length counts up to that day ("the 11-week blockade"). */
  readonly endedBy?: string;
  /** For `level`: over months it may fall to a fraction; such figures are no part of it. */
  readonly swings?: boolean;
  /** Told in passing, whatever the mood of its sentence (an age). */
  readonly moodless?: boolean;
  /** Who is counted, where corpus claims of the slot name it. */
  readonly population?: string;
  /** For `elapsed`: frames apply to durations; for `date`: to dates; otherwise to figures. */
  readonly frames: readonly MeasureFrame[];
  /** Moods that count besides `fact` and `denial`. */
  readonly modalities?: readonly string[];
  /** What a claim of this slot tells besides: told with a date of the truce's collapse, the truce is over. */
  readonly implies?: readonly Assertion[];
  /** Only a sentence with one of these tells it ("all", "nothing"); any does where this is missing. */
  readonly impliesWhere?: Need;
}

/** A value of a proposition, in this or another slot. */
export interface Assertion {
  readonly slot: string;
  readonly choice: string;
}

export interface PropositionFrame {
  readonly choice: string;
  /** Needs found in this order, at most `gap` other words between two of them. */
  readonly seq?: readonly Need[];
  readonly gap?: number;
  /** Needs found anywhere in the scope. */
  readonly all?: readonly Need[];
  readonly none?: readonly string[];
  readonly scope?: 'clause' | 'sentence';
  /** In the sentence, the two before it, or the title. */
  readonly context?: readonly Need[];
  /** What the frame says when its first need is negated; without it a negated frame says nothing. */
  readonly negated?: string;
  /** The frame is itself a negative wording: negation words around it do not turn it. */
  readonly negative?: boolean;
  /** Plans and conditions count too ("is to travel"); otherwise only what is told as fact. */
  readonly modal?: boolean;
  /** The sentence must speak of this subject, or go on speaking of it ("the two sides met again"). */
  readonly about?: string;
  /** None of these concepts shortly before the frame's first need ("a policy against direct talks"). */
  readonly notLed?: readonly string[];
  /** Days at which the wording means this value; outside them the frame says nothing. */
  readonly valid?: Partial<Period>;
  /** What was so on the day told still is at publication ("the truce collapsed in March"). */
  readonly lasting?: boolean;
}

/** Something a text goes on speaking of once it has named it: "the talks", "the two sides". */
export interface Subject {
  readonly id: string;
  /** Ways a sentence names it. */
  readonly named: readonly SubjectNaming[];
}

export interface SubjectNaming {
  readonly all: readonly Need[];
  readonly none?: readonly string[];
}

/** What a reader of the topic keeps in mind from sentence to sentence. */
export interface Discourse {
  /** Concepts that name one man each; "he" may stand for the last one named. */
  readonly persons: readonly string[];
  /** A sentence that names one subject turns to it; one that names several leaves none in mind. */
  readonly subjects: readonly Subject[];
}

export interface Choice {
  readonly id: string;
  /** In a few plain words, as it reads after "says:". */
  readonly said: string;
  /** Words of `weak` give this value only in a sentence with one of `by`: "contacts" need not be direct. */
  readonly firm?: { readonly weak: string; readonly by: Need };
  /** Weaker values this one includes. */
  readonly implies?: readonly Assertion[];
  /** Values that cannot hold at the same moment. */
  readonly excludes?: readonly Assertion[];
  /** Values that differ only because time passes ("due to travel", "cancelled"): changed, never in conflict. */
  readonly gaveWayTo?: readonly Assertion[];
}

export interface PropositionSlot extends SlotBase {
  readonly kind: 'proposition';
  readonly choices: readonly Choice[];
  readonly frames: readonly PropositionFrame[];
  /** Moves only through known events: with none between, differing values conflict however far apart. */
  readonly steady?: boolean;
  /** What is told of another for contrast ("unlike earlier rounds, held through mediators") is left out of account. */
  readonly contrasts?: boolean;
  /** `soft`: background, motives, positions; shown after sharper claims. */
  readonly weight?: 'core' | 'soft';
}

export type Slot = MeasureSlot | PropositionSlot;

/** An episode (talks, a truce, a visit) or a moment after which values may differ (a border). */
export interface PackEvent {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly participants: readonly string[];
  readonly period: Period;
  /** For so many days after its end the news still tells of it as of something known. */
  readonly toldFor?: number;
  /** Words that name the event's start as the start of a count ("since the war resumed"). */
  readonly cue?: string;
  /** Words that name what goes on since its start ("the renewed offensive has killed …"). */
  readonly agent?: string;
  /** Slots whose values this event changes: differing values before and after it are no conflict. */
  readonly changes?: readonly string[];
  /** Of those, the levels it can only lower: a higher value after it is no effect of it. */
  readonly lowers?: readonly string[];
  /** Levels it brought down although other things may have raised them by then; with `lowers`, the falls it explains. */
  readonly falls?: readonly string[];
  /** Levels it brought up: the rises it explains. */
  readonly rises?: readonly string[];
  /** Values of propositions it brought about; where any are given, it explains no others. */
  readonly brings?: readonly Assertion[];
}

/** A person or body with the days in which it held office. */
export interface Actor {
  readonly id: string;
  readonly label: string;
  readonly concept: string;
  readonly office: string;
  readonly term: { readonly from: IsoDate; readonly to: IsoDate | null };
}

/** What the gate needs to tell whether a page is on the topic: plain words, in lower case, and weights. */
export interface DetectionProfile {
  readonly pack: string;
  /** Places and parties of the topic. */
  readonly anchors: readonly string[];
  /** What the topic is about. */
  readonly themes: readonly string[];
  /** The wider setting: words that go with the topic and with other subjects too. */
  readonly context: readonly string[];
  /** Words of neighbouring subjects. */
  readonly against: readonly string[];
  readonly weights: DetectionWeights;
  /** From this score (0..1) on a page is on topic. */
  readonly threshold: number;
}

/** Weights of the logistic model in detect.ts: places of the text by kinds of words. */
export interface DetectionWeights {
  readonly bias: number;
  readonly bodyAnchors: number;
  readonly bodyThemes: number;
  readonly bodyContext: number;
  readonly bodyAgainst: number;
  readonly headAnchors: number;
  readonly headThemes: number;
  readonly headContext: number;
  readonly headAgainst: number;
  readonly leadAnchors: number;
  readonly leadThemes: number;
  readonly leadAgainst: number;
  /** Words of neighbouring subjects in a text that often names the topic's own places. */
  readonly rivalled: number;
  /** The text comes back to the topic's places and parties. */
  readonly repeated: number;
  /** Title and text both name them. */
  readonly headed: number;
  /** Added when no place or party of the topic is named at all. */
  readonly noAnchor: number;
}

/**
 * Places and parties of other stories. A clause that names one of them and none of the topic's own makes no
 * claim: news on one conflict speaks of others in passing.
 */
export interface Elsewhere {
  readonly named: Need;
  readonly unless: Need;
}

/** A measure that is the sum of others: those held are the living and the dead. */
export interface Sum {
  readonly slot: string;
  readonly parts: readonly string[];
}

export interface TopicPack {
  readonly sums?: readonly Sum[];
  readonly elsewhere?: Elsewhere;
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly detection: DetectionProfile;
  readonly concepts: Concepts;
  readonly slots: readonly Slot[];
  readonly events: readonly PackEvent[];
  readonly actors: readonly Actor[];
  readonly discourse: Discourse;
}
