import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundledTopics } from '../../src/topic/bundled';
import { detectTopic } from '../../src/topic/detect';
import { type Share, shareOf } from './figures';

/** An invented page with what an attentive reader would call it. */
interface LabelledPage {
  readonly id: string;
  readonly on_topic: boolean;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

export interface DetectionFigures {
  readonly pages: number;
  readonly precision: Share;
  readonly recall: Share;
  /** The plain rule "the page says Gaza or Hamas", for comparison. */
  readonly keyword: { readonly precision: Share; readonly recall: Share };
  readonly wrong: readonly string[];
}

const FILE = resolve('test/eval/detection.json');

/**
 * Topic detection over labelled pages; null when there are none. The weights are fitted on the pages with odd
 * numbers; those with even numbers are kept aside.
 */
export function evaluateDetection(half: 'fitted' | 'aside'): DetectionFigures | null {
  if (!existsSync(FILE)) return null;
  const all = JSON.parse(readFileSync(FILE, 'utf8')) as LabelledPage[];
  const pages = all.filter(({ id }) => (Number(id.split('-')[1]) % 2 === 1) === (half === 'fitted'));
  const ours = pages.map((page) =>
    bundledTopics.some((topic) => detectTopic(page, topic.pack.detection).onTopic),
  );
  const plain = pages.map((page) =>
    /\b(gaza|hamas)\b/i.test(`${page.title} ${page.description} ${page.body}`),
  );
  const wrong = pages.filter((page, i) => ours[i] !== page.on_topic).map(sayPage);
  return { pages: pages.length, ...scores(pages, ours), keyword: scores(pages, plain), wrong };
}

function sayPage(page: LabelledPage): string {
  return `${page.on_topic ? 'missed' : 'taken'} ${page.id} (${page.kind}): ${page.title}`;
}

function scores(
  pages: readonly LabelledPage[],
  said: readonly boolean[],
): { precision: Share; recall: Share } {
  const right = pages.filter((page, i) => page.on_topic && said[i]).length;
  return {
    precision: shareOf(right, said.filter(Boolean).length),
    recall: shareOf(right, pages.filter((page) => page.on_topic).length),
  };
}
