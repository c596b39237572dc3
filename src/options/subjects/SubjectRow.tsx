import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { independentWords } from '../../ui/report-words';
import { shorten } from '../../ui/shorten';
import { sayCount } from '../../words/say';
import { valueWords } from '../claim-words';
import type { OptionsServices } from '../services';
import { hashOf } from '../use-route';
import { SubjectDetail } from './SubjectDetail';
import type { Subject } from './subjects';

interface SubjectRowProps {
  readonly subject: Subject;
  readonly services: OptionsServices;
  /** Whether the page's address leads here: it is open then, and has the focus. */
  readonly isTarget: boolean;
}

/** One subject: what it is, how many sources speak of it, and the latest values; opens to all that is said. */
export function SubjectRow({ subject, services, isTarget }: SubjectRowProps) {
  const [open, setOpen] = useState(isTarget);
  const toggle = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isTarget) return;
    setOpen(true);
    toggle.current?.focus();
    toggle.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [isTarget]);
  const turn = (): void => {
    setOpen(!open);
    // The way back from a source leads here again.
    history.replaceState(null, '', open ? hashOf('subjects') : hashOf('subjects', subject.key));
  };
  return (
    <li class="lo-subject">
      <h3>
        <button ref={toggle} type="button" class="lt-toggle" aria-expanded={open} onClick={turn}>
          <span class="lt-what">
            <span class="lt-label" dir="auto">
              {titleOf(subject, services)}
            </span>
            <span class="lo-subject-count">{countWords(subject)}</span>
          </span>
          <Icon name="chevron" />
        </button>
      </h3>
      <Narrowed subject={subject} services={services} />
      {!open && <Values subject={subject} />}
      {open && <SubjectDetail subject={subject} eventsWithin={services.eventsWithin} />}
    </li>
  );
}

const TITLE_LENGTH = 100;

/** A subject no topic pack has a name for, from a file or an older pack, is named by what is said. */
function titleOf({ slot, sayings }: Subject, { labelOf }: OptionsServices): string {
  const label = labelOf(slot);
  return label === slot ? shorten(sayings[0]?.claim.statement ?? slot, TITLE_LENGTH) : label;
}

function countWords({ reports, independent }: Subject): string {
  return independent < reports ? independentWords(reports, independent) : sayCount('sources', reports);
}

/** Who is counted, or of which event, where the name alone would stand for several subjects. */
function Narrowed({ subject: { population, event }, services }: Omit<SubjectRowProps, 'isTarget'>) {
  const words = [population, event === null ? null : services.eventLabelOf(event)].filter(
    (one) => one !== null,
  );
  if (words.length === 0) return null;
  return (
    <p class="lo-subject-of">
      {words.map((one) => (
        <bdi key={one}>{one}</bdi>
      ))}
    </p>
  );
}

const VALUES_SHOWN = 4;
/** Among more sayings than these of one value, others are not looked for. */
const MOST_LOOKED_AT = 60;

/** The latest values that differ in wording, the earliest of them first. */
function Values({ subject: { sayings } }: Pick<SubjectRowProps, 'subject'>) {
  const latest = sayings.slice(-MOST_LOOKED_AT).reverse();
  const said = [...new Set(latest.flatMap(({ claim }) => valueWords(claim) ?? []))];
  if (said.length === 0) return null;
  return (
    <p class="lo-subject-values">
      {said.length > VALUES_SHOWN && <span>…</span>}
      {said
        .slice(0, VALUES_SHOWN)
        .reverse()
        .map((words) => (
          <bdi key={words}>{words}</bdi>
        ))}
    </p>
  );
}
