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

/** Pages numbered from here on were written after the weights were fitted on those before. */
const FIRST_ASIDE = 201;

/** Topic detection over labelled pages, those the weights were fitted on or those kept aside; null when there are none. */
export function evaluateDetection(half: 'fitted' | 'aside'): DetectionFigures | null {
  if (!existsSync(FILE)) return null;
  const all = JSON.parse(readFileSync(FILE, 'utf8')) as LabelledPage[];
  const pages = all.filter(({ id }) => Number(id.split('-')[1]) < FIRST_ASIDE === (half === 'fitted'));
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
