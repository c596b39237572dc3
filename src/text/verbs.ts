import { normAt, type Token } from './tokens';

/** The time a finite verb tells. */
export type Tense = 'past' | 'present' | 'future';

const IRREGULAR_PAST = new Set(
  (
    'said told took began went met came left held struck hit fell rose made found broke sent shot saw gave got ' +
    'had was were did became brought bought built caught chose drew drove fought flew forgot froze grew heard hid ' +
    'kept knew laid led lost paid ran sought sold shook sank sat slept spoke spent spread stood stole swore taught ' +
    'thought threw understood withdrew woke won wrote wounded fled freed bore bound burnt felt dealt meant rode rang ' +
    'sang sprang stuck swept underwent upheld overtook oversaw arose awoke bled fed slid shrank undertook ' +
    "weren't wasn't didn't hadn't"
  ).split(' '),
);

const PERFECT = new Set("has have hasn't haven't 've having".split(' '));
const PRESENT_BE = new Set("is are am isn't aren't 're 'm remain remains do does doesn't don't".split(' '));
const MODALS = new Set(
  "will won't shall would wouldn't may might could couldn't should shouldn't must can can't cannot 'll".split(
    ' ',
  ),
);

/** Present forms news texts use for standing facts and reports. */
const PRESENT_FORMS = new Set(
  (
    'says say calls call insists insist demands demand believes believe denies deny claims claim warns warn reports ' +
    'report seeks seek wants want needs need includes include continues continue looms takes take makes make comes ' +
    'come goes go shows show accuses accuse argues argue urges urge rejects reject refuses refuse faces face ' +
    'supports support opposes oppose backs controls holds hold keeps keep leads lead lives live means mean marks mark ' +
    'notes requires require represents represent indicates indicate suggests suggest threatens describes adds tells ' +
    'thinks knows hopes expects expect aims cites confirms strikes kills wounds hits involves involve ' +
    "stands stand exists exist estimates estimate can't"
  ).split(' '),
);

/** Present forms of things that are timetabled: "talks resume on Tuesday". */
export const TIMETABLE_FORMS = new Set(
  (
    'resume resumes begin begins start starts open opens end ends expire expires arrive arrives visit visits travel ' +
    'travels land lands host hosts return returns leave leaves depart departs fly flies meet meets head heads convene convenes'
  ).split(' '),
);

/** With "to" behind them these look ahead: "is scheduled to", "plans to", "agreed to". */
const LOOKING_AHEAD = new Set(
  (
    'scheduled due expected set slated planned plans plan planning expects expect hopes hope hoping aims aim going ' +
    'poised likely intends intend prepares preparing prepared ready vowed vows promised promises agreed agrees about ' +
    'supposed vowing threatened threatens is are'
  ).split(' '),
);

const DETERMINERS = new Set(
  "the a an this that these those his her its their our my your 's no any some more most many of in with and very".split(
    ' ',
  ),
);

const NOT_PAST = new Set(
  (
    'hundred need indeed speed seed feed red bed bleed breed embed creed exceed succeed proceed agreed-upon sacred hatred ' +
    'united mohammed ahmed hamed wed shed mohamed so-called unprecedented alleged supposed naked wicked'
  ).split(' '),
);

/** The tense of the finite verb at `at`, or null when the token is none. "has been", "was due to" count at their first word. */
export function finiteTense(tokens: readonly Token[], at: number): Tense | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const word = token.norm;
  if (token.glued && token.joiner !== undefined) return null;
  // "8:30 a.m."
  if (word === 'am' && tokens[at - 1]?.kind === 'number') return null;
  if (MODALS.has(word)) return modalTense(tokens, at, token);
  if (/'ll$/.test(word)) return 'future';
  if (looksAhead(tokens, at)) return 'future';
  if (PERFECT.has(word) || /'(?:ve|d)$/.test(word)) return 'past';
  if (PRESENT_BE.has(word)) return 'present';
  if (IRREGULAR_PAST.has(word)) return isAttributive(tokens, at) ? null : 'past';
  if (/[^e]ed$/.test(word) && word.length > 3 && !NOT_PAST.has(word))
    return isAttributive(tokens, at) ? null : 'past';
  if (TIMETABLE_FORMS.has(word)) return isNounUse(tokens, at) ? null : 'present';
  if (PRESENT_FORMS.has(word)) return isNounUse(tokens, at) ? null : 'present';
  return null;
}

function modalTense(tokens: readonly Token[], at: number, token: Token): Tense | null {
  // "Will Smith", "May 7": a capital inside a sentence, or a month.
  const capital = /^[A-Z]/.test(token.raw) && at > 0;
  if (capital || (token.norm === 'may' && tokens[at + 1]?.kind === 'number')) return null;
  if (isDeterminer(normAt(tokens, at - 1)) && token.norm === 'will') return null;
  return normAt(tokens, at + 1) === 'have' && token.norm !== 'will' ? 'past' : 'future';
}

/** Whether the words at `at` look ahead: "is scheduled to", "was due on", "plans to". */
function looksAhead(tokens: readonly Token[], at: number): boolean {
  const word = normAt(tokens, at);
  if (!LOOKING_AHEAD.has(word) || isDeterminer(normAt(tokens, at - 1))) return false;
  const next = normAt(tokens, at + 1);
  if (word === 'is' || word === 'are') {
    return next === 'to' && tokens[at + 2]?.kind === 'word' && !isDeterminer(normAt(tokens, at + 2));
  }
  if (next === 'to') return tokens[at + 2]?.kind === 'word' && !isDeterminer(normAt(tokens, at + 2));
  const timetabled = word === 'scheduled' || word === 'due' || word === 'expected' || word === 'slated';
  return timetabled && /^(?:on|for|in|at|by|next|later|tomorrow|today)$/.test(next);
}

function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word);
}

/** "the displaced families", "a planned visit": a participle before its noun. */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  const before = normAt(tokens, at - 1);
  if (
    !['the', 'a', 'an', 'this', 'these', 'those', 'his', 'her', 'its', 'their', "'s", 'of'].includes(before)
  )
    return false;
  const word = normAt(tokens, at);
  return !['had', 'was', 'were', 'did'].includes(word);
}

/** "the strikes", "a report": the same letters as a noun. */
function isNounUse(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  return (
    isDeterminer(before.norm) ||
    before.kind === 'number' ||
    /(?:ed|ing|ly|ian|eli|ish|ial|al|ary)$/.test(before.norm) ||
    before.norm === 'to'
  );
}
