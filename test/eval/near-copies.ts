import { fingerprintOf, groupCopies, isNearCopy } from '../../src/reading/near-copies';
import { type Share, shareOf } from './figures';
import { dice, quoting, reprintsOf, type Story } from './reprints';

export interface NearCopyFigures {
  readonly texts: number;
  /** Articles and their reprints that are known as one text. */
  readonly joined: Share;
  /** The same for two reprints of one article, each cut and edited in its own way. */
  readonly amongReprints: Share;
  /** Pairs of different articles taken for one text. */
  readonly wrong: Share;
  /** Articles taken for another one of which they quote a whole paragraph. */
  readonly quoting: Share;
  /** Articles whose group, with all texts in one corpus, is exactly itself and its reprints. */
  readonly groups: Share;
}

const SEED = 20_251_013;

/** Makes reprints of every article and sees which texts are taken for copies of one another. */
export function evaluateNearCopies(stories: readonly Story[]): NearCopyFigures {
  const roll = dice(SEED);
  const families = stories.map((story) => [story, ...reprintsOf(story, roll)].map(fingerprint));
  const originals = families.flatMap((family) => family.slice(0, 1));
  const reprints = families.map((family) => family.slice(1));
  const quotes = originals.flatMap((original, at) => {
    const [quoted, other] = [stories[at], stories[(at + 1) % stories.length]];
    return quoted && other ? [isNearCopy(original, fingerprint(quoting(other, quoted, roll)))] : [];
  });
  return {
    texts: families.flat().length,
    joined: yes(originals.flatMap((one, at) => (reprints[at] ?? []).map((each) => isNearCopy(one, each)))),
    amongReprints: yes(reprints.flatMap((family) => pairs(family))),
    wrong: yes(pairs(originals)),
    quoting: yes(quotes),
    groups: yes(wholeGroups(families)),
  };
}

function fingerprint({ paragraphs }: Story): readonly number[] {
  return fingerprintOf(paragraphs.join('\n'));
}

function pairs(prints: readonly (readonly number[])[]): boolean[] {
  return prints.flatMap((one, at) => prints.slice(at + 1).map((other) => isNearCopy(one, other)));
}

function wholeGroups(families: readonly (readonly (readonly number[])[])[]): boolean[] {
  const sources = families.flatMap((family, at) =>
    family.map((each, nth) => ({ id: `${at} ${nth}`, fingerprint: each })),
  );
  const groups = groupCopies(sources);
  return families.map((family, at) => {
    const group = groups.get(`${at} 0`);
    const members = sources.filter(({ id }) => group !== undefined && groups.get(id) === group);
    return members.length === family.length && members.every(({ id }) => id.startsWith(`${at} `));
  });
}

function yes(answers: readonly boolean[]): Share {
  return shareOf(answers.filter(Boolean).length, answers.length);
}
