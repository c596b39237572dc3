import { say } from '../words/say';
import { Icon } from './Icon';
import { TEXT_LANGUAGE } from './pack-words';
import { passageLink } from './passage-link';

interface PassageProps {
  readonly url: string | null;
  readonly excerpt: string;
  readonly name: string;
}

/** The quoted words are themselves the way to where they stand. */
export function Passage({ url, excerpt, name }: PassageProps) {
  const href = passageLink(url, excerpt);
  const words =
    excerpt === '' ? null : (
      <q dir="auto" lang={TEXT_LANGUAGE}>
        {excerpt}
      </q>
    );
  if (href === null) {
    return (
      <p class="lt-passage">
        {words} <span class="lt-no-address">{say('report_noAddress')}</span>
      </p>
    );
  }
  return (
    <p class="lt-passage">
      <a href={href} target="_blank" rel="noopener noreferrer">
        {words ?? say('report_passage')}
        <Icon name="outward" />
        <span class="lt-hidden">
          {words ? ` ${say('report_passage')}` : ''}: {name} {say('report_opensNewTab')}
        </span>
      </a>
    </p>
  );
}
