/**
 * Whether an event is a person's own act on an overlay that person could see. Pages may send events of their own
 * making or lay something over the overlay to steal a click; neither counts.
 */
export function isDeliberate(event: Event, host: HTMLElement): boolean {
  if (!event.isTrusted || !isShown(host)) return false;
  // Clicks made by keyboard carry no place; for the others the overlay must be what lies under the pointer.
  if (!(event instanceof MouseEvent) || event.detail === 0) return true;
  const { clientX, clientY } = event;
  return document.elementFromPoint(clientX, clientY) === host && !isVeiled(clientX, clientY);
}

/**
 * A page faded by opacity is no matter: what is in the top layer is drawn all the same, in both browsers. A filter on
 * the root is one, in Firefox.
 */
function isShown(host: HTMLElement): boolean {
  return (
    host.isConnected &&
    host.matches(':popover-open') &&
    host.checkVisibility({ visibilityProperty: true }) &&
    Number(getComputedStyle(host).opacity) > 0 &&
    !/opacity\(0(?:\.0\d*)?%?\)|url\(/.test(getComputedStyle(document.documentElement).filter)
  );
}

/** Whether something of the page's lies over a place in the top layer that lets the pointer through. */
function isVeiled(x: number, y: number): boolean {
  return [...document.querySelectorAll(':popover-open, :modal')].some((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const covers = left <= x && x <= right && top <= y && y <= bottom;
    return covers && getComputedStyle(element).pointerEvents === 'none';
  });
}
