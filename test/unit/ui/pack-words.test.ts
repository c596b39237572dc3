import { afterEach, describe, expect, it, vi } from 'vitest';
import { bundledPacks } from '../../../src/topic/bundled-packs';
import type { PropositionSlot } from '../../../src/topic/pack';
import { NO_SLOT } from '../../../src/topic/slot-labels';
import { choiceWords, eventWords, saidWords, slotWords } from '../../../src/ui/pack-words';
import { speakFrom } from '../../../src/words/say';
import { messagesOf } from '../words/message-files';

const slots = bundledPacks.flatMap((pack) => pack.slots);
const choices = slots
  .filter((slot): slot is PropositionSlot => slot.kind === 'proposition')
  .flatMap(({ slot, choices: all }) => all.map(({ id, said }) => ({ slot, id, said })));
const events = bundledPacks.flatMap((pack) => pack.events);

afterEach(() => {
  vi.unstubAllGlobals();
  speakFrom(messagesOf('en'));
});

describe('words of the bundled packs', () => {
  it('are the packs’ own in English', () => {
    expect(slots.map((slot) => slotWords({ slot: slot.slot, label: '' }))).toEqual(
      slots.map(({ label }) => label),
    );
    expect(choices.map(({ slot, id }) => choiceWords(slot, id, '').text)).toEqual(
      choices.map(({ said }) => said),
    );
    expect(events.map(({ id }) => eventWords(id, '').text)).toEqual(events.map(({ label }) => label));
  });

  it('are none of them left in English in another language', () => {
    speakFrom(messagesOf('ar'));
    const left = [
      ...slots.map(({ slot, label }) => slotWords({ slot, label })),
      ...choices.map(({ slot, id, said }) => choiceWords(slot, id, said).text),
      ...events.map(({ id, label }) => eventWords(id, label).text),
    ].filter((text) => !/[\u0600-\u06ff]/.test(text));
    expect(left).toEqual([]);
  });

  it('stand as they are where a pack is not known, and are told apart as such', () => {
    speakFrom(messagesOf('es'));
    expect(slotWords({ slot: 'river.depth', label: 'Depth of the river' })).toBe('Depth of the river');
    expect(slotWords({ slot: null, label: NO_SLOT })).toBe('Declaración');
    expect(eventWords('flood', 'the flood')).toEqual({ text: 'the flood', foreign: true });
    expect(eventWords('truce-2025-10', 'the truce of October 2025').foreign).toBe(false);
  });
});

describe('a value', () => {
  it('keeps the words of the text, and is foreign only where it has words', () => {
    speakFrom(messagesOf('he'));
    const said = (text: string) =>
      saidWords({
        slot: 'hostages.alive',
        value: { type: 'quantity', amount: 24, unit: 'person', said: text },
      });
    expect(said('about 24')).toEqual({ text: 'about 24', foreign: true });
    expect(said('24')).toEqual({ text: '24', foreign: false });
    expect(saidWords({ slot: null, value: null })).toBeNull();
  });
});
