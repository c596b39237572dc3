import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Relation, ReportClaim } from '../reading/report';
import { say } from '../words/say';
import { Heading, type HeadingLevel } from './Heading';
import { Icon } from './Icon';
import { slotWords, TEXT_LANGUAGE } from './pack-words';
import { TimelinePlot } from './plot/TimelinePlot';
import { tellingsOf } from './plot/tellings';
import { RelationBadge } from './RelationBadge';
import { RelationEntry } from './RelationEntry';
import { type Finding, relationOrder } from './report-model';
import { independentWords, sourceWords } from './report-words';
import { ArticleSide, SidesLine } from './SidesLine';
import { shorten } from './shorten';
import { sidesOf } from './sides';

/** Two lines in the narrowest card. */
const SENTENCE_LENGTH = 132;

interface ClaimRowProps {
  readonly finding: Finding;
  readonly level: HeadingLevel;
  readonly openAtFirst: boolean;
  /** Whether it is to be scrolled into view when it is first drawn. */
  readonly inView: boolean;
  /** Present where the article is on the same page: shows the sentence in it. */
  readonly onLocate: ((claim: ReportClaim, event: Event) => void) | undefined;
  readonly locale: string | undefined;
}

/** One claim of the article: what it and others say, how many sources stand in which relation; opens to them. */
export function ClaimRow({ finding, level, openAtFirst, inView, onLocate, locale }: ClaimRowProps) {
  const [open, setOpen] = useState(openAtFirst);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (inView) row.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [inView]);
  const { claim, counts, independent } = finding;
  // What agrees is kept to a line until it is asked for: the eye should meet the differences first.
  const quoted = open || finding.relation !== 'agrees';
  const label = slotWords(claim).trim() || shorten(claim.sentence, 60);
  const sides = sidesOf(finding);
  return (
    <li class="lt-claim" ref={row}>
      <Heading level={level}>
        <button type="button" class="lt-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span class="lt-what">
            <span class="lt-label" dir="auto">
              {label}
            </span>
            {sides ? <SidesLine sides={sides} /> : <ArticleSide claim={claim} />}
          </span>
          <Icon name="chevron" />
        </button>
      </Heading>
      {quoted &&
        [claim, ...finding.repeats].map((said) => (
          <Sentence key={said.id} claim={said} onLocate={onLocate} />
        ))}
      <p class="lt-claim-counts">
        {relationOrder
          .filter((relation) => counts[relation] > 0)
          .map((relation) => (
            <Fragment key={relation}>
              <RelationBadge
                relation={relation}
                count={counts[relation]}
                words={sourceWords(relation, counts[relation])}
              />
              {independent[relation] < counts[relation] && (
                <span class="lt-claim-counts-of">
                  {independentWords(counts[relation], independent[relation])}
                </span>
              )}
            </Fragment>
          ))}
      </p>
      {open && (
        <ul class="lt-entries">
          {finding.relations.map((relation, at) => (
            <RelationEntry
              key={relation.claim.id}
              relation={relation}
              reprint={isReprint(relation, finding.relations[at - 1])}
              locale={locale}
            />
          ))}
        </ul>
      )}
      {open && claim.plot && <TimelinePlot plot={claim.plot} tellings={tellingsOf(claim)} locale={locale} />}
    </li>
  );
}

function isReprint({ relation, source }: Relation, above: Relation | undefined): boolean {
  if (above?.relation !== relation || source.group === undefined) return false;
  return above.source.group === source.group && above.source.id !== source.id;
}

function Sentence({ claim, onLocate }: Pick<ClaimRowProps, 'onLocate'> & { readonly claim: ReportClaim }) {
  const words = (
    <q dir="auto" lang={TEXT_LANGUAGE}>
      {shorten(claim.sentence, SENTENCE_LENGTH)}
    </q>
  );
  if (!onLocate) return <p class="lt-sentence">{words}</p>;
  return (
    <button type="button" class="lt-sentence lt-sentence-link" onClick={(event) => onLocate(claim, event)}>
      {words}
      <Icon name="locate" />
      <span class="lt-hidden">{say('report_showInArticle')}</span>
    </button>
  );
}
