import type { Article, Report } from '../reading/report';
import type { PackAnswer, PackOffer } from './packs';
import type { ComparedSelection } from './selected';
import type { TabView } from './tab-view';

/** An article as a page sends it. The address is missing on purpose: it is the speaker’s. */
export type PageArticle = Omit<Article, 'url'>;

/** A request that says all with its name. */
export type Nothing = Readonly<Record<string, never>>;

/** What the reader selected on a page, with what the page says of itself. */
export interface PageSelection {
  /** `text` is what is selected; '' when nothing is. */
  readonly article: PageArticle;
  /** The start of the page's own text: it tells the topic where the selection is too short to. */
  readonly context: string;
}

/** One document in one tab. */
export interface PageOfTab {
  readonly tabId: number;
  /** As `Speaker.document`. */
  readonly document: number;
}

/** An article as the page that was read gives it when it is asked, and where and in which document it stands. */
export interface GivenPage {
  readonly article: PageArticle;
  readonly speaker: Speaker;
}

/**
 * Every message to the background: name to request and reply. Who may send which is in `audienceOf`.
 */
export interface ProtocolMap {
  /**
   * The gate found an article on topic; the background decides whether to read it. While Lateral is paused everywhere,
   * the reply says after how many milliseconds the page is to tell again; else `again` is null.
   */
  pageOnTopic: { request: Nothing; reply: { readonly again: number | null } };
  /** A single-page site left the article: badge and state of this tab are cleared. */
  pageOffTopic: { request: Nothing; reply: null };
  /** The page was to be read and holds no article text. */
  pageUnreadable: { request: Nothing; reply: null };
  /** The article of this page, to be compared; the reply is its report. */
  analyseArticle: { request: { readonly article: PageArticle }; reply: Report };
  /** The article of our own sample page, to be compared; it belongs to no address and is kept nowhere. */
  analyseSample: { request: { readonly article: PageArticle }; reply: Report };
  /** What can be said about a tab now. */
  tabState: { request: { readonly tabId: number }; reply: TabView };
  /** Read this tab's page once, on any site; needs activeTab or a host permission. */
  readPage: { request: { readonly tabId: number }; reply: null };
  /** Opens the form that adds this tab's article to the corpus. */
  addPage: { request: { readonly tabId: number }; reply: null };
  /** The article a tab's page has been read for, as long as that document shows it; kept nowhere but in the page. */
  pageToAdd: { request: PageOfTab; reply: Article };
  /** The popup shows what was found for the selected text of this tab: the badge need not point to it any more. */
  selectionSeen: { request: { readonly tabId: number }; reply: null };
  /** The reader is done with the selected text of this tab. */
  selectionDone: { request: { readonly tabId: number }; reply: null };
  /** Fetch the manifest at an address, whose host may be asked, and tell what it offers. */
  lookAtPack: { request: { readonly address: string }; reply: PackAnswer<PackOffer> };
  /** Subscribe to the pack at an address, as long as it is still signed with this key. */
  subscribeToPack: { request: { readonly address: string; readonly key: string }; reply: PackAnswer<null> };
  /** Look for another edition of a pack now; with a key, after accepting it as the publisher's. */
  updatePack: { request: { readonly id: string; readonly key: string | null }; reply: null };
  /** Packs were switched or removed: the next look is set anew, and hosts no pack needs are given back. */
  packsChanged: { request: Nothing; reply: null };
}

/**
 * Every message to a page: from the background to the script that has read the article there. A page without that
 * script answers none of them.
 */
export interface PageProtocolMap {
  /** Open the card, or close it; false when the page shows no overlay. */
  toggleCard: { request: Nothing; reply: boolean };
  /** Show in the card what was found for a selected text; false when the page shows no overlay. */
  showSelection: { request: { readonly selected: ComparedSelection }; reply: boolean };
  /** The article as it was read last; null when the page shows none any more. */
  giveArticle: { request: Nothing; reply: GivenPage | null };
  /** Lateral may no longer read this site: take everything off the page. */
  leavePage: { request: Nothing; reply: null };
}

export type PageMessageName = keyof PageProtocolMap;
export type PageRequestOf<N extends PageMessageName> = PageProtocolMap[N]['request'];
export type PageReplyOf<N extends PageMessageName> = PageProtocolMap[N]['reply'];

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
  addPage: 'own-page',
  pageToAdd: 'own-page',
  selectionSeen: 'own-page',
  selectionDone: 'own-page',
  lookAtPack: 'own-page',
  subscribeToPack: 'own-page',
  updatePack: 'own-page',
  packsChanged: 'own-page',
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

/** A message on the wire, to the background. */
export interface Envelope<N extends MessageName = MessageName> {
  readonly lateral: N;
  readonly request: RequestOf<N>;
  readonly speaker: Speaker;
}

/** A message on the wire, to a page. */
export interface PageEnvelope<N extends PageMessageName = PageMessageName> {
  readonly lateralPage: N;
  readonly request: PageRequestOf<N>;
}
