interface DomApi {
  openOrClosedShadowRoot?(element: Element): ShadowRoot | null;
}

/**
 * Removes what an earlier Lateral drew: a browser that updates an extension ends its scripts and may leave their
 * elements, which nobody answers for any more. They are known by what is inside their closed roots, which the browser
 * shows to extensions; other extensions put plain elements into the top layer too.
 */
export function removeLeftovers(): void {
  for (const child of [...document.documentElement.children])
    if (child.localName === 'div' && closedRootOf(child)?.querySelector('.lt-overlay')) child.remove();
}

/** Null where there is none and where nobody may look. */
function closedRootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as { chrome?: { dom?: DomApi } };
  // Firefox has it on the element, for extensions only.
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  try {
    return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}
