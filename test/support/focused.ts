import type { CDPSession } from 'puppeteer-core';

/**
 * What assistive technology is told of the element that has the focus, inside a closed root too. Chromium tells it over
 * the DevTools protocol; Firefox's accessibility service is asked in the page's own process. Neither name nor role is
 * worked out here.
 */
export interface Focused {
  /** ARIA's name of the role, '' where the browser has none for it. */
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: readonly FocusedState[];
  /** True inside the overlay. */
  readonly inOverlay: boolean;
  /** The same for the same element, as long as the page lives. */
  readonly element: number;
}

/** What a reader hears beside role and name. */
type FocusedState = 'expanded' | 'collapsed' | 'checked' | 'pressed' | 'invalid' | 'disabled';

/** Nothing has the focus but the page as a whole. */
const PAGE: Focused = {
  role: 'document',
  name: '',
  description: '',
  states: [],
  inOverlay: false,
  element: -1,
};

/** Numbers elements of a page. Sent to a browser as its source. */
function numberOf(element: Element): number {
  const { lateralSeen = [] } = globalThis as { lateralSeen?: Element[] };
  Object.assign(globalThis, { lateralSeen });
  if (!lateralSeen.includes(element)) lateralSeen.push(element);
  return lateralSeen.indexOf(element);
}

/** Roles that Chromium names in its own way. */
const CHROMIUM_ROLES: Readonly<Record<string, string>> = {
  RootWebArea: 'document',
  DisclosureTriangle: 'button',
  Date: 'date',
};

/** What Firefox calls that has no role in ARIA. */
const FIREFOX_ROLES = { 'date editor': 'date', summary: 'button' };

/** The focused element of a page in Chromium. Null while there is none. */
export async function focusedInChromium(session: CDPSession): Promise<Focused | null> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.activeElement === document.body ? null : document.activeElement',
  });
  if (!result.objectId) return PAGE;
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
  const closed = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  const objectId = closed ? await activeIn(session, closed.backendNodeId) : result.objectId;
  if (!objectId) return null;
  const [{ nodes }, number] = await Promise.all([
    session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false }),
    session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function () { return (${numberOf})(this); }`,
      returnByValue: true,
    }),
  ]);
  const [told] = nodes;
  if (!told || told.ignored) return null;
  const role = String(told.role?.value ?? '');
  const has = (name: string): unknown => told.properties?.find((one) => one.name === name)?.value.value;
  const states: readonly (readonly [FocusedState, boolean])[] = [
    ['expanded', has('expanded') === true],
    ['collapsed', has('expanded') === false],
    ['checked', has('checked') === 'true'],
    ['pressed', has('pressed') === 'true'],
    ['invalid', has('invalid') === 'true'],
    ['disabled', has('disabled') === true],
  ];
  return {
    role: CHROMIUM_ROLES[role] ?? role,
    name: String(told.name?.value ?? ''),
    description: String(told.description?.value ?? ''),
    states: states.filter(([, on]) => on).map(([state]) => state),
    inOverlay: closed !== undefined,
    element: Number(number.result.value),
  };
}

async function activeIn(session: CDPSession, backendNodeId: number): Promise<string | undefined> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) return undefined;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { return this.activeElement; }',
  });
  return result.objectId;
}

/**
 * The source of a script for a frame of Firefox: sends the focused element of its page, or null while the service does
 * not know it yet.
 */
export const focusedInFirefox = `(() => {
  const { document } = content;
  const host = document.activeElement;
  if (!host || host === document.body) return ${JSON.stringify(PAGE)};
  const element = host.openOrClosedShadowRoot?.activeElement ?? host;
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const told = service.getAccessibleFor(element);
  if (!told) return null;
  const { STATE_EXPANDED, STATE_COLLAPSED, STATE_CHECKED, STATE_PRESSED, STATE_INVALID, STATE_UNAVAILABLE } =
    Ci.nsIAccessibleStates;
  const state = {};
  told.getState(state, {});
  const states = [
    ['expanded', STATE_EXPANDED], ['collapsed', STATE_COLLAPSED], ['checked', STATE_CHECKED],
    ['pressed', STATE_PRESSED], ['invalid', STATE_INVALID], ['disabled', STATE_UNAVAILABLE],
  ];
  const seen = (globalThis.lateralSeen ??= new WeakMap());
  const elements = seen.get(document) ?? [];
  seen.set(document, elements);
  if (!elements.includes(element)) elements.push(element);
  const role = told.computedARIARole || service.getStringRole(told.role);
  return {
    role: ${JSON.stringify(FIREFOX_ROLES)}[role] ?? role,
    // Without what Firefox adds of its own to a field for files and to what unfolds.
    name: (told.name ?? '').replace(/ Browse… No files? selected\\.$|^[▸▾] /g, ''),
    description: told.description ?? '',
    states: states.filter(([, bit]) => state.value & bit).map(([name]) => name),
    inOverlay: element !== host,
    element: elements.indexOf(element),
  };
})()`;
