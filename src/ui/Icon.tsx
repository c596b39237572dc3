/** The drawings are strokes on a 16 by 16 grid; colour and weight come from CSS. */
const DRAWINGS = {
  /** The Lateral mark: parallel lines stepping sideways. */
  mark: 'M1.5 3.5h7M4.5 8h7M7.5 12.5h7',
  conflicts: 'M3 5.75h10M3 10.25h10M10.75 2.5l-5.5 11',
  changed: 'M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5M8 5v3.25l2.25 1.5',
  agrees: 'M3 5.75h10M3 10.25h10',
  uncovered: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11',
  chevron: 'M4 6l4 4 4-4',
  up: 'M8 13V3.5M4.25 7L8 3.25L11.75 7',
  down: 'M8 3v9.5M4.25 9L8 12.75L11.75 9',
  filter: 'M2 3.75h12M4.5 8h7M6.75 12.25h2.5',
  history: 'M3 8a5 5 0 1 1 1.6 3.7M3 8l-1.5-1.75M3 8l1.75-1.5M8 5.25V8l2 1.25',
  close: 'M4 4l8 8M12 4l-8 8',
  outward: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3L7.5 8.5',
  locate: 'M8 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M8 1.5V4M8 12v2.5M1.5 8H4M12 8h2.5',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  settings: 'M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M10.25 3.25v3.5M5.75 9.25v3.5',
  warning: 'M8 2.5l6 10.75H2zM8 6.75v2.75M8 11.4v.01',
  search: 'M7 2.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 0 1 0-8.5M10.2 10.2l3.3 3.3',
  page: 'M4 2.5h5.5L12.5 5.5v8h-8.5zM6.25 7.5h4M6.25 10.25h4',
  shield: 'M8 2l5 2v4c0 3-2 5-5 6c-3-1-5-3-5-6V4z',
  add: 'M8 3v10M3 8h10',
  trash: 'M2.75 4.5h10.5M6.25 4.5V2.75h3.5V4.5M4.25 4.5l.6 8.75h6.3l.6-8.75',
  download: 'M8 2.5v7.5M5 7.25L8 10.25l3-3M2.75 13.25h10.5',
  upload: 'M8 10.25V2.75M5 5.5l3-3 3 3M2.75 13.25h10.5',
  highlight: 'M2.75 13.25h10.5M4.5 10.5L10.75 3l2.5 2.1L7 12.5H4.5z',
  corner: 'M2.5 2.5h11v11h-11zM9 9h4.5v4.5H9z',
  copy: 'M5.75 5.75h7.75v7.75h-7.75zM3.5 10.25h-1v-7.75h7.75v1',
  edit: 'M3 13l.5-2.75L10.75 3L13 5.25L5.75 12.5zM9.25 4.5l2.25 2.25',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** Drawings that point along the line of text and so turn around in right-to-left layouts. */
const DIRECTED: ReadonlySet<IconName> = new Set<IconName>(['mark', 'outward']);

/** A decorative drawing, hidden from assistive technology: the word always stands beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  const directed = DIRECTED.has(name) ? ' lt-icon-directed' : '';
  return (
    <svg
      class={`lt-icon lt-icon-${name}${directed}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
