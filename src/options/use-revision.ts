import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Corpus } from '../corpus/store';

/**
 * A number that moves whenever the corpus has changed, here (`changed` says so) or in another tab (seen when
 * the reader comes back to this one).
 */
export function useRevision(corpus: Corpus): { readonly revision: number; readonly changed: () => void } {
  const [revision, setRevision] = useState(0);
  const look = useCallback(() => {
    // A corpus that cannot be read says so where it is read.
    corpus.revision().then(setRevision, () => setRevision(-1));
  }, [corpus]);
  useEffect(() => {
    look();
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [look]);
  return { revision, changed: look };
}
