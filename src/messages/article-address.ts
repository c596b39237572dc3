/** Query parameters that say where a reader came from, never which article is shown. */
const trackingParameter =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ocid|ref|ref_src|smid|src|taid|xtor)$/i;

/**
 * What tells one article's address from another's: without the fragment (unless a site routes by it) and without
 * tracking parameters. Two addresses with the same result are the same article.
 */
export function articleAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  // Split by hand: in a Firefox content script the iterators of URLSearchParams throw.
  parsed.search = parsed.search.slice(1).split('&').filter(isOwnParameter).join('&');
  if (!/^#!?\//.test(parsed.hash)) parsed.hash = '';
  return parsed.href;
}

function isOwnParameter(parameter: string): boolean {
  return parameter !== '' && !trackingParameter.test(parameter.split('=', 1)[0] ?? '');
}
