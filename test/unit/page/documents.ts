import { parseHTML } from 'linkedom';

/** Four paragraphs in a newspaper's manner, long enough to be an article. */
export const paragraphs = [
  'Negotiators for both sides met again in Doha on Wednesday as mediators pressed them to extend the truce in Gaza.',
  'An official briefed on the talks said 22 of the hostages were believed to be alive, while 35 were thought to be dead.',
  'The envoy has held direct talks with Hamas, the official said, adding that Israel had been informed beforehand.',
  'Aid trucks have not crossed since Sunday, and the health ministry in Gaza warned of shortages within days.',
] as const;

/** A parsed page, as the command line reads it: no layout, no scripts run. */
export function pageOf(body: string, head = '', lang = 'en-GB'): Document {
  return parseHTML(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`)
    .document as unknown as Document;
}

export function articleBody(texts: readonly string[] = paragraphs, title = 'Talks resume in Doha'): string {
  return `<main><article><h1>${title}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article></main>`;
}

export function linkedData(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
