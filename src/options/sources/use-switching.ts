import { useState } from 'preact/hooks';
import { messageOf } from '../message-of';
import type { SectionProps } from '../section-props';

/**
 * Switches a source on or off. When it cannot be stored, says so and draws the
 * switch as it really is; `failures` moves then, for what is not drawn again by itself.
 */
export function useSwitching({ corpus, changed, notify }: SectionProps) {
  const [failures, fail] = useState(0);
  const switchTo = (id: string, enabled: boolean): void => {
    corpus
      .setEnabled(id, enabled)
      .catch((error: unknown) => {
        notify({ kind: 'problem', text: messageOf(error) });
        fail((count) => count + 1);
      })
      .finally(changed);
  };
  return { switchTo, failures };
}
