import { messageOf } from '../message-of';
import type { SectionProps } from '../section-props';

/** A change that has been made: what to say of it, and how it is taken back. */
export interface Done {
  readonly text: string;
  /** Missing where nothing was changed. */
  readonly undo?: (() => Promise<unknown>) | undefined;
  /** What to say once it was taken back. */
  readonly undone?: string;
}

/** Makes changes of the corpus that a notice tells of and can take back; errors are told there too. True when it went well. */
export function useUndoable({ changed, notify }: Pick<SectionProps, 'changed' | 'notify'>) {
  return async (change: () => Promise<Done>): Promise<boolean> => {
    const fail = (error: unknown): void => notify({ kind: 'problem', text: messageOf(error) });
    try {
      const { text, undo, undone } = await change();
      const takeBack = (): void => {
        // Nothing to press twice meanwhile.
        notify(null);
        undo?.()
          .then(() => notify(undone === undefined ? null : { kind: 'done', text: undone }), fail)
          .finally(changed);
      };
      notify({ kind: 'done', text, ...(undo !== undefined && { undo: takeBack }) });
      return true;
    } catch (error) {
      fail(error);
      return false;
    } finally {
      changed();
    }
  };
}
