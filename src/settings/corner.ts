/** The corners of the window the pill can stand in. They are places, not ends of a line: no direction turns them. */
export const corners = ['bottom-right', 'bottom-left', 'top-left', 'top-right'] as const;

export type Corner = (typeof corners)[number];

export function isCorner(value: unknown): value is Corner {
  return corners.some((corner) => corner === value);
}

/** The corner after this one, around the window. */
export function nextCorner(corner: Corner): Corner {
  return corners[(corners.indexOf(corner) + 1) % corners.length] ?? 'bottom-right';
}
