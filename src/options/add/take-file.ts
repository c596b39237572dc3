import { CAPS } from '../../corpus/validate';
import { documentArticle } from '../../files/document-article';
import type { Article } from '../../reading/report';
import { say } from '../../words/say';
import { articleOf, draftOf, newSourceId, problemsOf, sourceOf } from '../new-source';
import { fitClaim } from '../pasted-text';
import { today } from '../today';
import type { Outcome } from './batch-row';
import { fileProblemWords } from './file-words';
import type { KnownSources } from './known-sources';
import { takeJson } from './take-json';
import type { TakingTools } from './taking-tools';

/** No article is as large; in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Reads one file and adds what it holds; says what became of it. Never throws. */
export async function takeFile(file: File, tools: TakingTools, known: KnownSources): Promise<Outcome> {
  try {
    const isJson = /\.json(?:ld)?$/i.test(file.name) || /json/.test(file.type);
    const most = isJson ? CAPS.file : MOST_BYTES;
    if (file.size > most) return refused(say('add_refused_tooLarge', { most: most / 1024 / 1024 }));
    const bytes = await bytesOf(file);
    if (bytes === null) return refused(say('add_refused_unreadable'));
    await tools.pause();
    if (isJson || startsAsJson(bytes)) return await takeJson(bytes, tools);
    return await takeArticle(documentArticle(file.name, bytes, tools.parse), tools, known);
  } catch (error) {
    return refused(fileProblemWords(error));
  }
}

function refused(reason: string): Outcome {
  return { kind: 'refused', reason };
}

/** Null for a file that is gone, changed since it was chosen, or a folder. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** A file of ours under another name. No article begins with a brace and a quotation mark. */
function startsAsJson(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*[[{]\s*[{"]/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

async function takeArticle(read: Article, tools: TakingTools, known: KnownSources): Promise<Outcome> {
  const draft = draftOf(read);
  const [problem] = Object.values(problemsOf(draft, today()));
  if (problem !== undefined) return { kind: 'open', article: read, problem };
  const article = articleOf(draft);
  const twin = known.twinOf(article);
  if (twin?.isSame) return { kind: 'there', sourceId: twin.source.id, title: twin.source.title };
  await tools.pause();
  const sourceId = newSourceId();
  const claims = tools.extract(article, sourceId).map(fitClaim);
  if (claims.length === 0) return refused(say('add_refused_noClaims'));
  const source = sourceOf(draft, sourceId);
  await tools.corpus.addSource(source, claims);
  known.add({ ...source, origin: 'reader' });
  return { kind: 'added', sourceId, claims: claims.length, copyOf: twin?.source.title ?? null };
}
