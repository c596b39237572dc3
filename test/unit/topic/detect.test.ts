import { describe, expect, it } from 'vitest';
import profile from '../../../assets/topics/gaza-talks/detection.json';
import { detectTopic } from '../../../src/topic/detect';

function verdict(title: string, body: string) {
  return detectTopic({ title, description: '', body }, profile);
}

const LEAD =
  'Mediators in Doha said on Thursday that Hamas and Israel were still far apart on how a truce in Gaza would be extended. ' +
  'Families of the hostages held in the strip rallied outside the ministry as the army struck targets near Rafah. ' +
  'The health ministry in Gaza said 32 people had been killed since the morning, and aid groups warned that the blockade was biting.';

describe('detectTopic', () => {
  it('recognises a news report on the talks', () => {
    expect(verdict('Mediators say gaps remain over Gaza truce', LEAD)).toMatchObject({
      onTopic: true,
      pack: 'gaza-talks',
    });
  });

  it('recognises one whose headline does not name the place', () => {
    expect(verdict('Hostage families rally as mediators report gaps', LEAD).onTopic).toBe(true);
  });

  it.each([
    [
      'a truce elsewhere',
      'Kyiv and Moscow trade blame over truce',
      'Ukraine and Russia accused each other on Friday of breaking a ceasefire. Officials in Kyiv said strikes killed four people. ' +
        'A diplomat compared the talks to those on Gaza. Russian forces had agreed to release prisoners, Ukraine said.',
    ],
    [
      'a market story',
      'Oil prices slip as investors weigh supply',
      'Crude fell two percent as investors weighed supply. Traders also watched ceasefire talks on Gaza. Shares in energy firms dropped.',
    ],
    [
      'a campus story',
      'University clears protest encampment',
      'Students at the university took down their encampment after talks with the campus police. They had protested over the war in Gaza since May.',
    ],
    [
      'unrelated news',
      'City opens new tram line',
      'The tram line runs from the station to the harbour. Fares rise in June.',
    ],
    ['an empty page', '', ''],
  ])('stays silent on %s', (_name, title, body) => {
    expect(verdict(title, body)).toMatchObject({ onTopic: false, pack: null });
  });

  it('always gives a score from 0 to 1 and a reason', () => {
    for (const body of ['', LEAD, LEAD.repeat(50), 'gaza '.repeat(4000)]) {
      const { score, reason } = verdict('', body);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(reason).not.toBe('');
    }
  });
});
