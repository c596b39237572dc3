import seed000 from '../../assets/corpus/seed-000.json';
import seed001 from '../../assets/corpus/seed-001.json';
import seed002 from '../../assets/corpus/seed-002.json';
import seed003 from '../../assets/corpus/seed-003.json';
import seed004 from '../../assets/corpus/seed-004.json';

/** The corpus files Lateral comes with, one source each; they are checked when they are installed. */
export const bundledFiles: readonly unknown[] = [seed000, seed001, seed002, seed003, seed004];
