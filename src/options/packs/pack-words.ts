import type { PackOffer } from '../../messages/packs';
import type { PackProblemCode } from '../../packs/pack-error';
import { formatDate } from '../../ui/format-date';
import { type MessageKey, say, sayCount, sayNumber } from '../../words/say';

const PROBLEMS: Readonly<Record<PackProblemCode, MessageKey>> = {
  network: 'packs_problem_network',
  slow: 'packs_problem_slow',
  status: 'packs_problem_status',
  redirect: 'packs_problem_redirect',
  type: 'packs_problem_type',
  large: 'packs_problem_large',
  manifest: 'packs_problem_manifest',
  content: 'packs_problem_content',
  signature: 'packs_problem_signature',
  hash: 'packs_problem_hash',
  older: 'packs_problem_older',
  other: 'packs_problem_another',
  key: 'packs_problem_key',
  unsupported: 'packs_problem_unsupported',
  access: 'packs_problem_access',
  full: 'packs_problem_full',
  corpus: 'packs_problem_corpus',
};

/** One line on why nothing came of a look, and what to do. */
export function problemWords({ code, detail }: { readonly code: string; readonly detail: string }): string {
  const key = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as PackProblemCode] : 'packs_problem_network';
  return say(key, { detail });
}

/** "about every day", for hours between two looks. */
export function oftenWords(hours: number): string {
  const days = Math.round(hours / 24);
  return hours < 24 ? sayCount('packs_offer_hours', hours) : sayCount('packs_offer_days', days);
}

/** "12 sources, 340 claims". */
export function amountWords({
  sources,
  claims,
}: {
  readonly sources: number;
  readonly claims: number;
}): string {
  return say('packs_offer_amount', {
    sources: sayCount('packs_offer_sources', sources),
    claims: sayCount('claims', claims),
  });
}

/** "12, made on 5 March 2026". */
export function editionWords({ edition, issued }: Pick<PackOffer, 'edition' | 'issued'>): string {
  return say('packs_fact_editionOf', {
    edition: sayNumber(edition),
    date: formatDate(issued.slice(0, 10)) ?? issued,
  });
}
