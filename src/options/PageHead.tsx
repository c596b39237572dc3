import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../words/say';

interface PageHeadProps {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ComponentChildren;
}

/** Where the reader was when a heading was last drawn; null before the first. */
let lastAddress: string | null = null;

/** A section's heading. Coming to a section moves the focus to it, as a new page would; opening the options does not. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say('options_name')}`;
    if (lastAddress !== null && lastAddress !== location.hash) heading.current?.focus();
    lastAddress = location.hash;
  }, [title]);
  return (
    <header class="lo-page-head">
      <h1 class="lo-page-title" tabIndex={-1} ref={heading}>
        <bdi>{title}</bdi>
      </h1>
      {lead && <p class="lo-lead">{lead}</p>}
      {children}
    </header>
  );
}
