import { useEffect, useRef } from 'preact/hooks';
import type { PackOffer } from '../../messages/packs';
import { Button } from '../../ui/Button';
import { say } from '../../words/say';
import { KeyPrint } from './KeyPrint';
import { amountWords, editionWords, oftenWords } from './pack-words';

interface OfferPanelProps {
  readonly offer: PackOffer;
  readonly onSubscribe: () => void;
  readonly onCancel: () => void;
}

/** What stands at an address, shown before anything of it is taken in. */
export function OfferPanel({ offer, onSubscribe, onCancel }: OfferPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The form gave way to this: whoever pressed its button goes on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="lo-outcome lo-pack-offer">
      <p class="lo-note">{say('packs_offer_title')}</p>
      <h3 class="lo-section-title" ref={heading} tabIndex={-1} dir="auto">
        {offer.title}
      </h3>
      <p class="lo-pack-publisher" dir="auto">
        {say('packs_offer_by', { publisher: offer.publisher })}
      </p>
      {offer.about !== '' && <p dir="auto">{offer.about}</p>}
      <OfferFacts offer={offer} />
      {offer.isHere ? (
        <p class="lo-note">{say('packs_offer_here')}</p>
      ) : (
        <p class="lo-note">{say('packs_offer_keyHint')}</p>
      )}
      <div class="lo-actions">
        {!offer.isHere && (
          <Button variant="primary" onClick={onSubscribe}>
            {say('packs_subscribe')}
          </Button>
        )}
        <Button variant="quiet" onClick={onCancel}>
          {say('packs_cancel')}
        </Button>
      </div>
    </div>
  );
}

function OfferFacts({ offer }: { readonly offer: PackOffer }) {
  return (
    <dl class="lo-pack-facts">
      <div>
        <dt>{say('packs_fact_address')}</dt>
        <dd dir="ltr">{offer.address}</dd>
      </div>
      <div>
        <dt>{say('packs_offer_brings')}</dt>
        <dd>{amountWords(offer)}</dd>
      </div>
      <div>
        <dt>{say('packs_fact_edition')}</dt>
        <dd>{editionWords(offer)}</dd>
      </div>
      <div>
        <dt>{say('packs_offer_often')}</dt>
        <dd>{oftenWords(offer.expires)}</dd>
      </div>
      <div>
        <dt>{say('packs_offer_key')}</dt>
        <dd>
          <KeyPrint of={offer.key} />
        </dd>
      </div>
    </dl>
  );
}
