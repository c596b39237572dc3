import { type ComponentChildren, toChildArray } from 'preact';

interface RowProps {
  readonly class: string;
  readonly children: ComponentChildren;
}

/** Parts of a line with dots between them. A part that begins a line has its dot cut off, so that none is left hanging. */
export function Row({ class: name, children }: RowProps) {
  return (
    <span class={`lt-row ${name}`}>
      {toChildArray(children).map((part, at) => (
        <span key={at} class="lt-part">
          {at > 0 && <span class="lt-dot"> · </span>}
          {part}
        </span>
      ))}
    </span>
  );
}
