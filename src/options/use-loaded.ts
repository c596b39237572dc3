import { useEffect, useState } from 'preact/hooks';
import { messageOf } from './message-of';

/** Data on its way: the last good value stays while the next is loaded, or fails. */
export interface Loaded<T> {
  readonly value: T | null;
  /** One line; null while all is well. */
  readonly problem: string | null;
}

/** Loads again whenever one of `inputs` changes; an answer that comes too late is dropped. */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ value: null, problem: null });
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setState({ value, problem: null }),
      (error: unknown) => current && setState((last) => ({ ...last, problem: messageOf(error) })),
    );
    return () => {
      current = false;
    };
  }, inputs);
  return state;
}
