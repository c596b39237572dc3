import { describe, expect, it } from 'vitest';
import { cornerAt, placementCss } from '../../../src/overlay/placement';
import { corners, isCorner, nextCorner } from '../../../src/settings/corner';

describe('where the pill stands', () => {
  it.each([
    ['bottom-right', 'inset-block:auto 16px', 'inset-inline:auto 16px'],
    ['bottom-left', 'inset-block:auto 16px', 'inset-inline:16px auto'],
    ['top-left', 'inset-block:16px auto', 'inset-inline:16px auto'],
    ['top-right', 'inset-block:16px auto', 'inset-inline:auto 16px'],
  ] as const)('%s', (corner, block, inline) => {
    const css = placementCss({ corner, clear: 0, shift: [0, 0], away: false });
    expect(css).toContain(`${block}!important`);
    expect(css).toContain(`${inline}!important`);
    expect(css).not.toContain('pointer-events');
  });

  it('keeps clear of a bar, follows a drag, and lets clicks through while away', () => {
    const css = placementCss({ corner: 'bottom-right', clear: 64, shift: [-20, 8], away: true });
    expect(css).toContain('inset-block:auto 80px!important');
    expect(css).toContain('translate:-20px 8px!important');
    expect(css).toContain('pointer-events:none!important');
  });

  it('goes to the corner nearest to where it is let go', () => {
    const at = (x: number, y: number) => cornerAt(x, y, 1000, 600);
    expect([at(1, 1), at(999, 1), at(1, 599), at(999, 599)]).toEqual([
      'top-left',
      'top-right',
      'bottom-left',
      'bottom-right',
    ]);
  });

  it('goes around all corners by keyboard', () => {
    const walk = corners.reduce<string[]>((seen) => {
      const last = seen.at(-1) ?? 'bottom-right';
      return [...seen, isCorner(last) ? nextCorner(last) : ''];
    }, []);
    expect(new Set(walk)).toEqual(new Set(corners));
    expect(walk.at(-1)).toBe('bottom-right');
  });
});
