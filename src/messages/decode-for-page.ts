import type { Report } from '../reading/report';
import { isLine, isRecord } from './plain-values';
import type { PageMessageName, PageRequestOf } from './protocol';
import type { ComparedSelection } from './selected';

type Decoders = { readonly [N in PageMessageName]: (value: unknown) => PageRequestOf<N> | null };

const decoders: Decoders = {
  toggleCard: decodeNothing,
  giveArticle: decodeNothing,
  leavePage: decodeNothing,
  showSelection: (value) => {
    const selected = isRecord(value) ? decodeSelected(value.selected) : null;
    return selected && { selected };
  },
};

/** The request of a message to a page; null when anything is amiss. */
export function decodePageRequest<N extends PageMessageName>(
  name: N,
  value: unknown,
): PageRequestOf<N> | null {
  return decoders[name](value);
}

/** Name and undecoded request of a message to a page; null for any other message. */
export function decodePageEnvelope(message: unknown): { name: PageMessageName; request: unknown } | null {
  if (!isRecord(message)) return null;
  const name = message.lateralPage;
  if (typeof name !== 'string' || !Object.hasOwn(decoders, name)) return null;
  return { name: name as PageMessageName, request: message.request };
}

function decodeNothing(value: unknown): Readonly<Record<string, never>> | null {
  return isRecord(value) ? {} : null;
}

function decodeSelected(value: unknown): ComparedSelection | null {
  if (!isRecord(value) || value.state !== 'done' || !isLine(value.text)) return null;
  return isReport(value.report) ? { state: 'done', text: value.text, report: value.report } : null;
}

/** The frame of a report. What fills it comes from our own background, the only sender a page listens to. */
function isReport(value: unknown): value is Report {
  return (
    isRecord(value) &&
    isRecord(value.article) &&
    isRecord(value.topic) &&
    Array.isArray(value.claims) &&
    Array.isArray(value.leftOut)
  );
}
