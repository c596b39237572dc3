import { describe, expect, it } from 'vitest';
import { paragraphsOf, readPlainText } from '../../../src/files/plain-text';

describe('taking a plain text apart', () => {
  it('takes a first line without a full stop for the title', () => {
    expect(readPlainText('Envoy flies to Doha\n\nTalks went on.\nThey end soon.\n')).toEqual({
      title: 'Envoy flies to Doha',
      text: 'Talks went on.\nThey end soon.',
    });
  });

  it('leaves a first sentence in the text', () => {
    const text = 'Talks went on for a week.\nThey end soon.';
    expect(readPlainText(text)).toEqual({ title: '', text });
  });

  it('leaves a first sentence that ends in a quotation in the text', () => {
    expect(readPlainText('He said: “We go.”\nThey end soon.').title).toBe('');
  });

  it('leaves the only line and a single word in the text', () => {
    expect(readPlainText('Envoy flies to Doha')).toEqual({ title: '', text: 'Envoy flies to Doha' });
    expect(readPlainText('Advertisement\nTalks went on.').title).toBe('');
  });

  it('does not take a long first paragraph for a title', () => {
    expect(readPlainText(`${'word '.repeat(60)}\nTalks went on.`).title).toBe('');
  });

  it('knows every kind of line end and drops empty lines', () => {
    expect(paragraphsOf('\ufeffOne.\r\nTwo.\rThree.\n\n  \n  Four. ')).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
    ]);
  });

  it('joins lines that were wrapped by hand', () => {
    const wrapped = [
      'Envoy flies to Doha',
      '',
      'Talks on a truce went on for a second week while',
      'both sides said that a deal was still some way off and',
      'that nothing had been signed.',
      '',
      'They end soon.',
    ].join('\n');
    expect(readPlainText(wrapped)).toEqual({
      title: 'Envoy flies to Doha',
      text: 'Talks on a truce went on for a second week while both sides said that a deal was still some way off and that nothing had been signed.\nThey end soon.',
    });
  });

  it('keeps one-line paragraphs that end in a full stop apart', () => {
    const lines = [
      'The first of these lines is a paragraph of its own here.',
      'The second line is another paragraph of the text.',
    ];
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  });
});
