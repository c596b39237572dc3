import { useState } from 'preact/hooks';
import type { ListedSource } from '../../corpus/store';
import { messageOf } from '../message-of';
import type { SectionProps } from '../section-props';

/** Switches a source on or off. When it cannot be stored, says so and draws the switch as it really is. */
export function useSwitching({ corpus, changed, notify }: SectionProps) {
  const [, redraw] = useState(0);
  return ({ source }: ListedSource, enabled: boolean): void => {
    corpus
      .setEnabled(source.id, enabled)
      .catch((error: unknown) => {
        notify({ kind: 'problem', text: messageOf(error) });
        redraw((count) => count + 1);
      })
      .finally(changed);
  };
}
