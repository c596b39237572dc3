import { useState } from 'preact/hooks';
import type { PackOffer } from '../../messages/packs';
import { type PackAddress, readPackAddress } from '../../packs/address';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { say } from '../../words/say';
import { messageOf } from '../message-of';
import type { SectionProps } from '../section-props';
import type { KeptSubscription } from './kept-subscriptions';
import { OfferPanel } from './OfferPanel';
import type { PackRequests } from './pack-requests';
import { problemWords } from './pack-words';

type Step =
  | { readonly state: 'typing'; readonly said: string | null; readonly problem: string | null }
  | { readonly state: 'busy'; readonly text: string }
  | { readonly state: 'offered'; readonly offer: PackOffer; readonly problem: string | null };

interface AddPackProps extends SectionProps {
  readonly requests: PackRequests;
  /** What stands in the field. */
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  /** Subscriptions from a backup: their publishers' keys are known. */
  readonly waiting: readonly KeptSubscription[];
}

/** From an address to a subscription, in two clicks: one asks for the host and looks, the other takes the pack in. */
export function AddPack(props: AddPackProps) {
  const { typed, setTyped, waiting } = props;
  const [tried, setTried] = useState(false);
  const read = readPackAddress(typed);
  const { step, look, subscribe, cancel } = useAdding(props, () => {
    setTyped('');
    setTried(false);
  });
  const error = tried && !read.ok ? say(`packs_address_${read.problem}`) : undefined;
  return (
    <section class="lo-panel" aria-labelledby="add-pack">
      <h2 class="lo-section-title" id="add-pack" tabIndex={-1}>
        {say('packs_add_title')}
      </h2>
      {step.state !== 'offered' && (
        <form
          class="lo-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (read.ok && step.state !== 'busy') look(read);
          }}
        >
          <Field label={say('packs_add_address')} hint={say('packs_add_hint')} error={error}>
            {(control) => (
              <input
                {...control}
                type="url"
                dir="ltr"
                autocomplete="off"
                spellcheck={false}
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            )}
          </Field>
          {read.ok && <WhatWillHappen host={read.host} />}
          <div class="lo-actions">
            <Button type="submit" variant="primary" aria-disabled={step.state === 'busy'}>
              {say('packs_add_look')}
            </Button>
          </div>
        </form>
      )}
      <div role="status">
        {step.state === 'busy' && <p class="lo-note">{step.text}</p>}
        {step.state === 'typing' && step.said !== null && <p class="lo-note">{step.said}</p>}
        {step.state !== 'busy' && step.problem !== null && <Problem text={step.problem} />}
      </div>
      {step.state === 'offered' && (
        <OfferPanel
          offer={step.offer}
          keptKey={waiting.find(({ address }) => address === step.offer.address)?.key ?? null}
          onSubscribe={() => subscribe(step.offer)}
          onCancel={cancel}
        />
      )}
    </section>
  );
}

function Problem({ text }: { readonly text: string }) {
  return (
    <div class="lo-outcome lo-outcome-problem">
      <p class="lo-outcome-title">
        <Icon name="warning" />
        {say('packs_add_failed')}
      </p>
      <p class="lo-outcome-line" dir="auto">
        {text}
      </p>
    </div>
  );
}

function WhatWillHappen({ host }: { readonly host: string }) {
  return (
    <div class="lo-will">
      <p class="lo-will-title">{say('packs_add_will')}</p>
      <ol class="lo-will-steps">
        <li>{say('packs_add_will_ask', { host })}</li>
        <li>{say('packs_add_will_fetch')}</li>
      </ol>
      <p class="lo-note">{say('packs_add_will_send')}</p>
    </div>
  );
}

type Readable = Extract<PackAddress, { ok: true }>;

function useAdding({ requests, changed, notify }: AddPackProps, clear: () => void) {
  const [step, setStep] = useState<Step>({ state: 'typing', said: null, problem: null });
  const stop = (said: string | null, problem: string | null): void => {
    setStep({ state: 'typing', said, problem });
    // What was granted for a pack that was not added is given back.
    void requests.changed().catch(() => undefined);
  };
  const look = ({ address, host }: Readable): void => {
    // First of all: after waiting for anything, the browser would not ask.
    const granted = requests.askForHost(host);
    setStep({ state: 'busy', text: say('packs_add_looking', { host }) });
    const go = async (): Promise<void> => {
      if (!(await granted)) return stop(say('packs_add_declined', { host }), null);
      const { done, problem } = await requests.look(address);
      if (problem !== null) return stop(null, problemWords(problem));
      setStep({ state: 'offered', offer: done, problem: null });
    };
    go().catch((error: unknown) => stop(null, messageOf(error)));
  };
  const subscribe = (offer: PackOffer): void => {
    const { address, key, title } = offer;
    setStep({ state: 'busy', text: say('packs_add_subscribing', { host: new URL(address).hostname }) });
    document.getElementById('add-pack')?.focus();
    const go = async (): Promise<void> => {
      const { problem } = await requests.subscribe(address, key);
      if (problem !== null) return stop(null, problemWords(problem));
      clear();
      setStep({ state: 'typing', said: null, problem: null });
      notify({ kind: 'done', text: say('packs_add_done', { title }) });
      changed();
    };
    go().catch((error: unknown) => stop(null, messageOf(error)));
  };
  const cancel = (): void => {
    document.getElementById('add-pack')?.focus();
    stop(say('packs_add_cancelled'), null);
  };
  return { step, look, subscribe, cancel };
}
