import type { Article, Report } from '../reading/report';
import type { TabState } from './tab-state';

/** An article as a page sends it. The address is missing on purpose: it is the speaker’s. */
export type PageArticle = Omit<Article, 'url'>;

/** A request that says all with its name. */
export type Nothing = Readonly<Record<string, never>>;

/**
 * Every message there is: name to request and reply. All go to the background.
 * Who may send which is in `audienceOf`.
 */
export interface ProtocolMap {
  /** The gate found an article on topic; the background decides whether to read it. */
  pageOnTopic: { request: Nothing; reply: null };
  /** A single-page site left the article: badge and state of this tab are cleared. */
  pageOffTopic: { request: Nothing; reply: null };
  /** The page was to be read and holds no article text. */
  pageUnreadable: { request: Nothing; reply: null };
  /** The article of this page, to be compared; the reply is its report. */
  analyseArticle: { request: { readonly article: PageArticle }; reply: Report };
  /** The article of our own sample page, to be compared; it belongs to no address and is kept nowhere. */
  analyseSample: { request: { readonly article: PageArticle }; reply: Report };
  /** What can be said about a tab now. */
  tabState: { request: { readonly tabId: number }; reply: TabState };
  /** Read this tab's page once, on any site; needs activeTab or a host permission. */
  readPage: { request: { readonly tabId: number }; reply: null };
}

export type MessageName = keyof ProtocolMap;
export type RequestOf<N extends MessageName> = ProtocolMap[N]['request'];
export type ReplyOf<N extends MessageName> = ProtocolMap[N]['reply'];

/** `content`: our script in the top frame of a tab. `own-page`: popup, options, first run and sample. */
export type Audience = 'content' | 'own-page';

export const audienceOf = {
  pageOnTopic: 'content',
  pageOffTopic: 'content',
  pageUnreadable: 'content',
  analyseArticle: 'content',
  analyseSample: 'own-page',
  tabState: 'own-page',
  readPage: 'own-page',
} as const satisfies Readonly<Record<MessageName, Audience>>;

/** Every reply. `message` is one clear line that may be shown to a person. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/**
 * The document a message comes from, as that document knows itself. A tab and an address are not enough to tell one
 * page from the next: a reload keeps both, and what the browser says of a tab may be newer than the message.
 */
export interface Speaker {
  /** `performance.timeOrigin`: no two documents of one tab share it, and a document keeps it in the back-forward cache. */
  readonly document: number;
  /** Where the document stands when it speaks. Believed only within the origin the browser vouches for. */
  readonly address: string;
}

/** A message on the wire. */
export interface Envelope<N extends MessageName = MessageName> {
  readonly lateral: N;
  readonly request: RequestOf<N>;
  readonly speaker: Speaker;
}
