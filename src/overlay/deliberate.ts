/**
 * Whether an event is a person's own act on an overlay that person could see. Pages may send events of their own
 * making or lay something over the overlay to steal a click; neither counts.
 */
export function isDeliberate(event: Event, host: HTMLElement): boolean {
  if (!event.isTrusted || !isShown(host)) return false;
  // Clicks made by keyboard carry no place; for the others the overlay must be what lies under the pointer.
  if (!(event instanceof MouseEvent) || event.detail === 0) return true;
  return document.elementFromPoint(event.clientX, event.clientY) === host;
}

function isShown(host: HTMLElement): boolean {
  return (
    host.isConnected &&
    host.matches(':popover-open') &&
    host.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
