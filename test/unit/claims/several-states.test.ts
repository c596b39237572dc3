import { describe, expect, it } from 'vitest';
import { lines } from './read';

describe('what a sentence tells of one thing at two times', () => {
  it.each([
    'Israel imposed a total blockade on Gaza on 2 March and began to ease it in the second half of May.',
    'On 2 March Israel cut off all supplies to Gaza, and on 19 May it allowed a small number of trucks in.',
    'Israel barred all aid from Gaza between March 2 and May 19, and the UN says the amounts let in since are small.',
  ])('is told twice: %s', (text) => {
    const found = lines(text, '2025-08-20');
    expect(found).toContain('aid.status: halted');
    expect(found).toContain('aid.status: restricted');
  });

  it.each([
    'From March 2 until May 19 Israel let nothing into Gaza.',
    'Nothing entered Gaza from 2 March to 18 May, the UN says.',
  ])('lasted from one day to the other: %s', (text) => {
    expect(lines(text, '2025-08-20')).toContain('aid.status: halted');
  });

  it.each([
    'Israel halted electricity to Gaza on 9 March and killed 12 people seeking aid on 19 May.',
    'The UN demanded on 2 March that Israel let in aid and repeated it on 19 May.',
  ])('is not what is asked for or planned: %s', (text) => {
    expect(lines(text, '2025-08-20').filter((line) => line.startsWith('aid.status'))).toEqual([]);
  });
});
