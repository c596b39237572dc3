import type { PublishedBasis } from '../claims/source';
import { decodePackAddress, decodePackUpdate, decodeSubscription } from './packs';
import { isIsoDate, isLine, isRecord } from './plain-values';
import type {
  GivenPage,
  MessageName,
  PageArticle,
  PageOfTab,
  PageSelection,
  RequestOf,
  Speaker,
} from './protocol';

/** Longest article text taken from a page, in UTF-16 units: far beyond any article, small enough to be harmless. */
export const maxTextLength = 400_000;
/** Longest start of a page's text sent beside a selection, in UTF-16 units. */
const maxContextLength = 10_000;
const maxAddressLength = 20_000;

/** How a page can know its date; the other bases are set by hand or by a reader, never by a page. */
const pageBases: readonly PublishedBasis[] = ['json-ld', 'meta', 'time', 'url', 'text', 'unknown'];

type Decoders = { readonly [N in MessageName]: (value: unknown) => RequestOf<N> | null };

const decoders: Decoders = {
  pageOnTopic: decodeNothing,
  pageOffTopic: decodeNothing,
  pageUnreadable: decodeNothing,
  analyseArticle: decodeArticleRequest,
  analyseSample: decodeArticleRequest,
  tabState: decodeTabId,
  readPage: decodeTabId,
  addPage: decodeTabId,
  pageToAdd: decodePageOfTab,
  selectionSeen: decodeTabId,
  selectionDone: decodeTabId,
  lookAtPack: decodePackAddress,
  subscribeToPack: decodeSubscription,
  updatePack: decodePackUpdate,
  packsChanged: decodeNothing,
};

/** The request as its name promises it, rebuilt field by field; null when anything is amiss. */
export function decodeRequest<N extends MessageName>(name: N, value: unknown): RequestOf<N> | null {
  return decoders[name](value);
}

/** A message that is ours, its request not decoded yet. */
export interface OpenEnvelope {
  readonly name: MessageName;
  readonly request: unknown;
  /** Null when the message does not say it rightly. */
  readonly speaker: Speaker | null;
}

/** Null for a message that is not ours. */
export function decodeEnvelope(message: unknown): OpenEnvelope | null {
  if (!isRecord(message)) return null;
  const name = message.lateral;
  if (typeof name !== 'string' || !Object.hasOwn(decoders, name)) return null;
  return { name: name as MessageName, request: message.request, speaker: decodeSpeaker(message.speaker) };
}

function decodeSpeaker(value: unknown): Speaker | null {
  if (!isRecord(value)) return null;
  const { document, address } = value;
  if (typeof document !== 'number' || !Number.isFinite(document)) return null;
  if (typeof address !== 'string' || address.length > maxAddressLength) return null;
  return { document, address };
}

function decodeNothing(value: unknown): Readonly<Record<string, never>> | null {
  return isRecord(value) ? {} : null;
}

function decodeTabId(value: unknown): { tabId: number } | null {
  const tabId = isRecord(value) ? value.tabId : undefined;
  return typeof tabId === 'number' && Number.isSafeInteger(tabId) && tabId >= 0 ? { tabId } : null;
}

function decodePageOfTab(value: unknown): PageOfTab | null {
  const tab = decodeTabId(value);
  const document = isRecord(value) ? value.document : undefined;
  return tab && typeof document === 'number' && Number.isFinite(document) ? { ...tab, document } : null;
}

/** What a page answers when it is asked for its article; null when anything is amiss. */
export function decodeGivenPage(value: unknown): GivenPage | null {
  if (!isRecord(value)) return null;
  const article = decodeArticle(value.article);
  const speaker = decodeSpeaker(value.speaker);
  return article && speaker && { article, speaker };
}

function decodeArticleRequest(value: unknown): { article: PageArticle } | null {
  const article = isRecord(value) ? decodeArticle(value.article) : null;
  return article && { article };
}

/** What the script that reads a selection gives back; null when anything is amiss. */
export function decodeSelection(value: unknown): PageSelection | null {
  if (!isRecord(value)) return null;
  const article = decodeArticle(value.article, true);
  const { context } = value;
  if (!article || typeof context !== 'string' || context.length > maxContextLength) return null;
  return { article, context };
}

function decodeArticle(value: unknown, mayBeEmpty = false): PageArticle | null {
  if (!isRecord(value)) return null;
  const { title, publisher, published, publishedBasis, language, text } = value;
  if (!isLine(title) || !isLine(language)) return null;
  if (publisher !== null && !isLine(publisher)) return null;
  if (published !== null && !isIsoDate(published)) return null;
  const basis = pageBases.find((known) => known === publishedBasis);
  if (basis === undefined || (published === null) !== (basis === 'unknown')) return null;
  if (typeof text !== 'string' || text.length > maxTextLength) return null;
  if (text === '' && !mayBeEmpty) return null;
  return { title, publisher, published, publishedBasis: basis, language, text };
}
