import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../../src/reading/analyse';
import { countReports, reprintsTogether } from '../../../src/reading/independent';
import { fingerprintOf } from '../../../src/reading/near-copies';
import { bundledTopics } from '../../../src/topic/bundled';
import { article, corpusOf, designated, held, source } from './samples';

const TEXT = [
  'Israeli and Hamas negotiators remained in the Qatari capital on Thursday, with mediators reporting little movement on the truce in Gaza.',
  'Hamas still holds 59 hostages, according to the Israeli military.',
  'The health ministry in Gaza said aid had not entered since Sunday and that hospitals were short of fuel.',
].join('\n');
const wire = Array.from({ length: 120 }, (_, at) => `wire${at}`).join(' ');
const fingerprint = fingerprintOf(wire);
const reprint = fingerprintOf(`${wire} with a local paragraph at the end of it`);

async function relationsOf(...[sources, claims]: Parameters<typeof corpusOf>) {
  const report = await analyseArticle(article(TEXT), bundledTopics, corpusOf(sources, claims));
  return report.claims.find((claim) => claim.slot === 'hostages.held')?.relations ?? [];
}

describe('reprints in the corpus', () => {
  const sources = [
    source('s1', { fingerprint }),
    source('s2'),
    source('s3', { fingerprint: reprint }),
    source('s4', { fingerprint: fingerprintOf(wire.replaceAll('wire', 'other')) }),
  ];
  const claims = sources.map(({ id }) => held(`H-${id}`, id));

  it('are one report', async () => {
    const relations = await relationsOf(sources, claims);
    expect(relations.map((each) => [each.source.id, each.source.group])).toEqual([
      ['s1', 's1'],
      ['s2', undefined],
      ['s3', 's1'],
      ['s4', undefined],
    ]);
    expect(relations[1]?.source).not.toHaveProperty('group');
    expect(countReports(relations)).toEqual({ reports: 4, independent: 3 });
  });

  it('are shown one after the other, and none is lost', async () => {
    const relations = await relationsOf(sources, claims);
    expect(reprintsTogether(relations).map((each) => each.source.id)).toEqual(['s1', 's3', 's2', 's4']);
    expect(reprintsTogether([])).toEqual([]);
  });

  it('are not several sources for what an article leaves out', async () => {
    const said = (others: typeof sources) => [
      held('H1', 's1'),
      ...others.map(({ id }) => designated(`D-${id}`, id)),
    ];
    const leftOut = async (others: typeof sources) =>
      (await analyseArticle(article(TEXT), bundledTopics, corpusOf(sources, said(others)))).leftOut;
    expect(await leftOut(sources.filter(({ id }) => id === 's1' || id === 's3'))).toEqual([]);
    expect(await leftOut(sources.filter(({ id }) => id !== 's4'))).toMatchObject([
      { slot: 'hamas.designation', sources: ['s1', 's2', 's3'] },
    ]);
  });
});

describe('an article that is a reprint of a source', () => {
  it('is never compared with it', async () => {
    const long = `${TEXT}\n${wire}`;
    const own = source('s1', { fingerprint: fingerprintOf(`${wire}\nA local paragraph.`) });
    const corpus = corpusOf([own, source('s2')], [held('H1', 's1'), held('H2', 's2')]);
    const report = await analyseArticle(article(long), bundledTopics, corpus);
    const shown = report.claims.flatMap((claim) => claim.relations.map((each) => each.source.id));
    expect(new Set(shown)).toEqual(new Set(['s2']));
  });
});
