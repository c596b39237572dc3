/** A text as newsrooms hand it on: a headline and paragraphs. */
export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A repeatable source of numbers in [0, 1): mulberry32 (Ettinger). */
export type Dice = () => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Edit = (paragraphs: readonly string[], roll: Dice) => readonly string[];

const BYLINES = ['By our foreign staff', 'Agencies in Jerusalem and Cairo', 'From wire reports, Wednesday'];
const STAMPS = ['11:42 GMT', '3h ago', 'Updated at 18.05 BST'];
const LOCAL = [
  'Members of the regional assembly are due to debate the matter next week, the speaker’s office in the city said, after two parties asked for a statement on what it means for families here.',
  'A vigil was planned outside the town hall on Thursday evening, its organisers told this newspaper, and the council said the square would be closed to traffic from five o’clock.',
  'A spokeswoman for the charity, which has its seat in the county, said volunteers were packing blankets and tents and that a second lorry would leave before the end of the week.',
];
const SPELLINGS: readonly (readonly [british: string, american: string])[] = [
  ['organisation', 'organization'],
  ['defence', 'defense'],
  ['programme', 'program'],
  ['centre', 'center'],
  ['labour', 'labor'],
  ['favour', 'favor'],
  ['recognise', 'recognize'],
  ['neighbour', 'neighbor'],
  ['travelled', 'traveled'],
  ['towards', 'toward'],
];
const NUMERALS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NAMES = ['Trump', 'Netanyahu', 'Witkoff', 'Boehler', 'Biden', 'Blinken', 'Leavitt', 'Rubio'];

const cutEnd: Edit = (paragraphs, roll) =>
  paragraphs.slice(0, Math.ceil(paragraphs.length * (0.45 + 0.4 * roll())));
const cutStart: Edit = (paragraphs, roll) => paragraphs.slice(1 + Math.floor(3 * roll()));
const addLocal: Edit = (paragraphs, roll) => {
  const at = Math.floor(roll() * (paragraphs.length + 1));
  return [...paragraphs.slice(0, at), pick(LOCAL, roll), ...paragraphs.slice(at)];
};
const byline: Edit = (paragraphs, roll) => [pick(BYLINES, roll), ...paragraphs];
const stamp: Edit = (paragraphs, roll) =>
  paragraphs.flatMap((paragraph) => (roll() < 0.3 ? [pick(STAMPS, roll), paragraph] : [paragraph]));

const respell: Edit = (paragraphs, roll) => {
  const american = roll() < 0.5;
  return paragraphs.map((text) =>
    SPELLINGS.reduce(
      (out, [gb, us]) =>
        american ? out.replaceAll(gb, us) : out.replace(new RegExp(`${us}(?!me)`, 'g'), gb),
      text,
    ),
  );
};

/** Small numbers as words or as digits, "U.S." or "US", percent signs: a house's style. */
const restyle: Edit = (paragraphs, roll) => {
  const asWords = roll() < 0.5;
  return paragraphs.map((text) => {
    const plain = text.replaceAll('U.S.', 'US').replace(/ per ?cent\b/g, '%');
    if (asWords) return plain.replace(/(?<![\d.,])\d{1,2}(?![\d.,:%])/g, (n) => NUMERALS[Number(n)] ?? n);
    return plain.replace(/\b[a-z]+\b/g, (word) => {
      const value = NUMERALS.indexOf(word);
      return value > 1 ? String(value) : word;
    });
  });
};

const addMister: Edit = (paragraphs) =>
  paragraphs.map((text) =>
    text.replace(new RegExp(`(?<=(?:^|[ “"])[a-z]+,? )(?=(?:${NAMES.join('|')})\\b)`, 'g'), 'Mr '),
  );

/** One sentence in eight loses a word here and there and has two neighbours change places. */
const reword: Edit = (paragraphs, roll) =>
  paragraphs.map((text) =>
    text
      .split(/(?<=[.!?]”?) (?=[A-Z“])/)
      .map((sentence) => (roll() < 1 / 8 ? reworded(sentence, roll) : sentence))
      .join(' '),
  );

function reworded(sentence: string, roll: Dice): string {
  const words = sentence.split(' ').filter(() => roll() > 0.15);
  const at = Math.floor(roll() * Math.max(1, words.length - 1));
  const [first = '', second = ''] = words.slice(at, at + 2);
  return [...words.slice(0, at), second, first, ...words.slice(at + 2)]
    .filter((word) => word !== '')
    .join(' ');
}

/** What one newsroom does to a text, from a light touch to all of it at once. */
const HOUSES: readonly (readonly Edit[])[] = [
  [byline, respell, restyle],
  [cutEnd, byline, addMister, reword],
  [cutStart, addLocal, respell, reword],
  [stamp, cutEnd, addLocal, restyle, reword],
  [cutStart, cutEnd, byline, addLocal, respell, restyle, addMister, reword, stamp],
];

/** Five reprints of a story, each by another house. */
export function reprintsOf({ title, paragraphs }: Story, roll: Dice): Story[] {
  return HOUSES.map((edits) => ({
    title: `${pick(['Update', 'World', 'In brief'], roll)}: ${title}`,
    paragraphs: edits.reduce<readonly string[]>((text, edit) => edit(text, roll), paragraphs),
  }));
}

/** Another story that quotes one paragraph of this one word for word. */
export function quoting(story: Story, quoted: Story, roll: Dice): Story {
  const at = Math.floor(roll() * story.paragraphs.length);
  const { paragraphs, title } = story;
  return {
    title,
    paragraphs: [...paragraphs.slice(0, at), pick(quoted.paragraphs, roll), ...paragraphs.slice(at)],
  };
}

function pick(from: readonly string[], roll: Dice): string {
  return from[Math.floor(roll() * from.length)] ?? '';
}
