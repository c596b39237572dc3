import type { Selected } from '../messages/selected';
import { say, sayCount, sayList } from '../words/say';
import { hasFindings, modelReport } from './report-model';
import { countWords } from './report-words';

/** What there is to say of a selected text in one line: what was found, or why nothing was. */
export function selectionWords(selected: Selected): string {
  switch (selected.state) {
    case 'comparing':
      return say('select_comparing');
    case 'failed':
      return selected.message;
    case 'done': {
      const { counts } = modelReport(selected.report);
      if (!hasFindings(selected.report)) return nothingFound(selected.report.topic.onTopic, counts.uncovered);
      const found = (['conflicts', 'changed', 'agrees'] as const).filter((name) => counts[name] > 0);
      return say('select_status', { found: sayList(found.map((name) => countWords(name, counts[name]))) });
    }
  }
}

function nothingFound(onTopic: boolean, claims: number): string {
  if (!onTopic) return say('select_offTopic');
  return claims === 0 ? say('select_noClaims') : sayCount('select_unmatched', claims);
}
