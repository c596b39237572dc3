import { useEffect, useState } from 'preact/hooks';

/** The text once typing has paused, so that a large corpus is not searched at every key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : 150);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
