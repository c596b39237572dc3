import { useRef, useState } from 'preact/hooks';
import type { ImportPlan } from '../../corpus/import-file';
import type { OnDifference } from '../../corpus/merge-file';
import { say } from '../../words/say';
import { messageOf } from '../message-of';
import type { SectionProps } from '../section-props';
import type { OptionsServices } from '../services';
import { type BatchRow, countsOf, type Outcome } from './batch-row';
import { KnownSources } from './known-sources';
import { takeFile } from './take-file';

/** A Lateral file waits for an answer. */
interface Question {
  readonly plan: ImportPlan;
  readonly onDecided: (way: OnDifference | null) => void;
}

/** Files that are read one after the other, and what became of each. It goes on whatever section is looked at. */
export interface Batch {
  readonly rows: readonly BatchRow[];
  readonly running: boolean;
  /** Stopped before the end, by the reader. */
  readonly stopped: boolean;
  readonly question: Question | null;
  /** Begins with these files; refused, and said so, while others are being read. */
  readonly take: (files: readonly File[]) => void;
  /** No other file is begun; a Lateral file being taken in is taken back, an article is read to its end. */
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly clear: () => void;
  /** The reader has added, by the form, what a row lacked. */
  readonly completed: (row: number, sourceId: string, claims: number) => void;
}

export function useBatch(shared: SectionProps, { extract }: OptionsServices): Batch {
  const { corpus, changed, notify } = shared;
  const [rows, setRows] = useState<readonly BatchRow[]>([]);
  const [running, setRunning] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const cancel = useRef<AbortController | null>(null);

  const settle = (row: number, outcome: Outcome): void =>
    setRows((last) => last.map((one) => (one.row === row ? { ...one, outcome } : one)));
  const ask = (plan: ImportPlan): Promise<OnDifference | null> =>
    new Promise((resolve) =>
      setQuestion({
        plan,
        onDecided: (way) => {
          setQuestion(null);
          resolve(way);
        },
      }),
    );

  const run = async (wanted: readonly BatchRow[]): Promise<void> => {
    const stopping = new AbortController();
    cancel.current = stopping;
    const { signal } = stopping;
    setRunning(true);
    setStopped(false);
    try {
      let known = await KnownSources.of(corpus);
      for (const { row, file } of wanted) {
        if (signal.aborted) break;
        const onProgress = (done: number): void => settle(row, { kind: 'reading', done });
        onProgress(0);
        await pause();
        const tools = { corpus, extract, parse: parseHtml, ask, pause, hooks: { signal, onProgress } };
        const outcome = await takeFile(file, tools, known);
        settle(row, outcome);
        if (outcome.kind === 'imported') known = await KnownSources.of(corpus);
      }
    } catch (error) {
      notify({ kind: 'problem', text: messageOf(error) });
      stopping.abort();
    }
    setRows((last) => last.map((one) => (isUndone(one) ? { ...one, outcome: { kind: 'not-begun' } } : one)));
    cancel.current = null;
    setStopped(signal.aborted);
    setRunning(false);
    changed();
  };

  return {
    rows,
    running,
    stopped,
    question,
    take: (files) => {
      if (files.length === 0) return;
      // Asked of the run itself: this may be called before the page has drawn that it ended.
      if (cancel.current !== null) {
        notify({ kind: 'problem', text: say('add_files_busy') });
        return;
      }
      const taken = files.map((file, row): BatchRow => ({ row, file, outcome: { kind: 'waiting' } }));
      setRows(taken);
      void run(taken);
    },
    stop: () => cancel.current?.abort(),
    goOn: () => void run(rows.filter(({ outcome }) => outcome.kind === 'not-begun')),
    clear: () => setRows([]),
    completed: (row, sourceId, claims) => settle(row, { kind: 'added', sourceId, claims, copyOf: null }),
  };
}

function isUndone({ outcome }: BatchRow): boolean {
  return outcome.kind === 'waiting' || outcome.kind === 'reading';
}

/** Scripts of such a document never run, and nothing it names is loaded. */
function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Gives the page's thread back; resolves when it is free again. In a tab nobody looks at as well. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** "8 of 12": how far it is; nothing of rows that are not begun counts. `part` is the share of the one being read. */
export function progressOf(rows: readonly BatchRow[]): {
  readonly done: number;
  readonly part: number;
  readonly all: number;
} {
  const part = rows.reduce((most, { outcome }) => (outcome.kind === 'reading' ? outcome.done : most), 0);
  return { done: countsOf(rows).done, part, all: rows.length };
}
