import {
  allow,
  byKeyboard,
  hide,
  locate,
  openAgreeing,
  openCard,
  openClaim,
  openCopy,
  openEnd,
  openPlot,
  pointAtMark,
  readToEnd,
  showSelection,
} from './reader-acts';
import type { Shot } from './shot';

const desk = { width: 1100, height: 760 };
const phone = { width: 320, height: 568 };
const bubble = { width: 384, height: 600 };
const popupStates = [
  'asking',
  'unsupported',
  'not-listed',
  'no-access',
  'paused',
  'paused-everywhere',
  'off-topic',
  'reading',
  'failed',
  'done',
  'done-odd-title',
  'done-small',
  'done-unmatched',
  'done-empty',
  'selected',
  'selected-unmatched',
  'selected-nothing',
  'selected-comparing',
];

const plots = [
  { name: 'level', label: 'alive' },
  { name: 'many', label: 'still held' },
  { name: 'running', label: 'People killed in Gaza' },
  { name: 'share', label: 'displaced' },
  { name: 'dates', label: 'halt' },
  { name: 'choices', label: 'Whether' },
];

/** What an interface in another language, and in another direction, can break. */
function inLanguage(lang: string): readonly Shot[] {
  const query = `lang=${lang}`;
  const overlay = { page: 'overlay', query, looks: ['light', 'dark'] } as const;
  const popup = { page: 'popup', ...bubble, looks: ['light', 'dark'] } as const;
  return [
    { name: `pill-320-${lang}`, ...overlay, ...phone },
    { name: `card-claim-320-${lang}`, ...overlay, ...phone, prepare: openClaim },
    { name: `popup-claim-${lang}`, ...popup, query: `state=done&${query}`, prepare: openClaim },
  ];
}

/** The whole surface turns around. */
function rightToLeft(lang: string): readonly Shot[] {
  const query = `lang=${lang}`;
  const overlay = { page: 'overlay', query, ...desk, looks: ['light', 'dark'] } as const;
  const popup = { page: 'popup', ...bubble, looks: ['light', 'dark'] } as const;
  return [
    { name: `pill-${lang}`, ...overlay },
    { name: `card-claim-${lang}`, ...overlay, prepare: openClaim },
    { name: `card-end-${lang}`, ...overlay, prepare: openEnd },
    { name: `recap-${lang}`, ...overlay, query: `tall&${query}`, prepare: readToEnd },
    { name: `tip-${lang}`, ...overlay, prepare: pointAtMark, still: true },
    { name: `popup-not-listed-${lang}`, ...popup, query: `state=not-listed&${query}` },
    { name: `popup-paused-${lang}`, ...popup, query: `state=paused&${query}` },
  ];
}

/** Every picture of overlay and popup, in their own language and in others, and of the first page. */
export const readerShots: readonly Shot[] = [
  { name: 'pill', page: 'overlay', ...desk },
  { name: 'card', page: 'overlay', ...desk, prepare: openCard },
  { name: 'card-claim', page: 'overlay', ...desk, prepare: openClaim },
  { name: 'card-agrees', page: 'overlay', ...desk, prepare: openAgreeing },
  { name: 'hidden', page: 'overlay', ...desk, prepare: hide },
  { name: 'hidden-320', page: 'overlay', ...phone, prepare: hide },
  { name: 'card-end', page: 'overlay', ...desk, prepare: openEnd },
  { name: 'card-located', page: 'overlay', ...desk, prepare: locate },
  { name: 'card-focus', page: 'overlay', ...desk, prepare: byKeyboard },
  { name: 'card-small', page: 'overlay', query: 'report=small', ...desk, prepare: openCard },
  { name: 'pill-bar', page: 'overlay', query: 'bar', ...desk },
  { name: 'card-top-left', page: 'overlay', query: 'corner=top-left', ...desk, prepare: openCard },
  { name: 'recap', page: 'overlay', query: 'tall', ...desk, prepare: readToEnd },
  { name: 'recap-320', page: 'overlay', query: 'tall', ...phone, prepare: readToEnd },
  { name: 'tip', page: 'overlay', ...desk, prepare: pointAtMark, still: true },
  { name: 'card-selected', page: 'overlay', ...desk, prepare: showSelection },
  { name: 'card-selected-320', page: 'overlay', ...phone, prepare: showSelection },
  { name: 'pill-320', page: 'overlay', ...phone },
  { name: 'card-320', page: 'overlay', ...phone, prepare: openCard },
  { name: 'card-claim-320', page: 'overlay', ...phone, prepare: openClaim },
  { name: 'card-copy', page: 'overlay', ...desk, prepare: openCopy },
  { name: 'card-copy-320', page: 'overlay', ...phone, prepare: openCopy },
  ...popupStates.map(
    (state): Shot => ({
      name: `popup-${state}`,
      page: 'popup',
      query: `state=${state}`,
      ...bubble,
    }),
  ),
  { name: 'popup-declined', page: 'popup', query: 'state=not-listed&declined', ...bubble },
  { name: 'popup-pause-unsupported', page: 'popup', query: 'state=unsupported&everywhere', ...bubble },
  { name: 'popup-withheld', page: 'popup', query: 'state=done&withheld', ...bubble },
  { name: 'popup-claim', page: 'popup', query: 'state=done', ...bubble, prepare: openClaim },
  { name: 'popup-end', page: 'popup', query: 'state=done', ...bubble, prepare: openEnd },
  { name: 'popup-copy', page: 'popup', query: 'state=done', ...bubble, prepare: openCopy },
  ...plots.flatMap(({ name, label }): Shot[] => [
    { name: `plot-${name}`, page: 'overlay', query: 'report=plots', ...desk, prepare: openPlot(label) },
    { name: `plot-${name}-320`, page: 'overlay', query: 'report=plots', ...phone, prepare: openPlot(label) },
  ]),
  { name: 'plot-table', page: 'overlay', query: 'report=plots', ...desk, prepare: openPlot('alive', true) },
  {
    name: 'plot-table-320',
    page: 'overlay',
    query: 'report=plots',
    ...phone,
    prepare: openPlot('alive', true),
  },
  { name: 'plot-popup', page: 'popup', query: 'state=done-plots', ...bubble, prepare: openPlot('alive') },
  ...['alive', 'Whether'].map(
    (label): Shot => ({
      name: `plot-rtl-${label.toLowerCase()}`,
      page: 'popup',
      query: 'state=done-plots&lang=ar',
      ...bubble,
      prepare: openPlot(label, label === 'alive'),
    }),
  ),
  { name: 'welcome', page: 'welcome', ...desk },
  { name: 'welcome-withheld', page: 'welcome', query: 'withheld&place=firefox', ...desk, prepare: allow },
  { name: 'welcome-320', page: 'welcome', query: 'withheld&place=android', width: 320, height: 1500 },
  { name: 'welcome-rtl', page: 'welcome', query: 'withheld&lang=ar', ...desk },
  ...['ar', 'he', 'fr', 'es'].flatMap(inLanguage),
  ...['ar', 'he'].flatMap(rightToLeft),
];
