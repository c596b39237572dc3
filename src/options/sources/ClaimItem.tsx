import type { CorpusClaim } from '../../claims/claim';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { TEXT_LANGUAGE } from '../../ui/pack-words';
import { say } from '../../words/say';
import { asOfWords, attributionWords, placeWords, valueWords } from '../claim-words';

interface ClaimItemProps {
  readonly claim: CorpusClaim;
  /** The slot's name for a reader. */
  readonly label: string;
  /** Where all that is said of the subject stands; missing where the claim is not among it. */
  readonly href?: string | undefined;
}

interface EditableClaimProps extends ClaimItemProps {
  /** The reader has changed it. */
  readonly edited: boolean;
  readonly onEdit: () => void;
}

/** One claim with everything the corpus knows of it. */
export function ClaimItem({ edited, onEdit, ...summary }: EditableClaimProps) {
  const { statement, id } = summary.claim;
  return (
    <li class="lo-claim" id={`claim-${id}`}>
      <ClaimSummary {...summary} />
      <div class="lo-claim-foot">
        <ClaimFacts claim={summary.claim} />
        <div class="lo-claim-actions">
          {edited && (
            <span class="lo-chip">
              <Icon name="edit" />
              {say('manage_edited')}
            </span>
          )}
          <Button
            variant="quiet"
            icon="edit"
            aria-label={say('manage_editNamed', { statement })}
            onClick={onEdit}
          >
            {say('manage_edit')}
          </Button>
        </div>
      </div>
    </li>
  );
}

/** What the claim is about, its value, and the statement. */
export function ClaimSummary({ claim, label, href }: ClaimItemProps) {
  const value = valueWords(claim);
  // A slot no topic pack has a name for: its id is nothing to read.
  const isNamed = label !== claim.slot;
  return (
    <>
      {(isNamed || value !== null) && (
        <p class="lo-claim-head">
          {isNamed && (
            <bdi class="lo-claim-label">
              <Leading href={href}>{label}</Leading>
            </bdi>
          )}
          {value !== null && <bdi class="lo-claim-value">{value}</bdi>}
        </p>
      )}
      <p class="lo-statement">
        <bdi lang={TEXT_LANGUAGE}>
          <Leading href={isNamed ? undefined : href}>{claim.statement}</Leading>
        </bdi>
      </p>
    </>
  );
}

/** Words that lead somewhere, or the words alone. */
function Leading({ href, children }: { readonly href: string | undefined; readonly children: string }) {
  return href === undefined ? children : <a href={href}>{children}</a>;
}

/** The excerpt, unless the statement is the source's own sentence and has it already. */
function ownWords({ excerpt, statement }: CorpusClaim): string | null {
  return excerpt === '' || statement.includes(excerpt) ? null : say('quoted', { words: excerpt });
}

/** Date, attribution, place and the words to find the passage by; what is not known is left out. */
export function ClaimFacts({ claim }: { readonly claim: CorpusClaim }) {
  const facts: readonly (readonly [name: string, words: string | null])[] = [
    [say('fact_asOf'), asOfWords(claim)],
    [say('fact_accordingTo'), attributionWords(claim)],
    [say('fact_counted'), claim.population],
    [say('fact_place'), placeWords(claim)],
    [say('fact_ownWords'), ownWords(claim)],
  ];
  return (
    <dl class="lo-facts">
      {facts.map(
        ([name, words]) =>
          words !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{words}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
