import type { SendingRuntime } from './send-through';

interface Globals {
  readonly browser?: { readonly runtime?: SendingRuntime };
  readonly chrome?: { readonly runtime?: SendingRuntime };
}

/**
 * The browser's own `runtime`, without the polyfill: for the gate, which runs on every page of the listed sites, sends
 * messages and does nothing else. In Manifest V3 both browsers answer a message with a promise.
 */
export function ownRuntime(): SendingRuntime {
  const { browser, chrome } = globalThis as Globals;
  const runtime = browser?.runtime ?? chrome?.runtime;
  if (!runtime) throw new Error('Lateral was updated or restarted.');
  return runtime;
}
