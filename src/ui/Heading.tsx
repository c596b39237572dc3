import type { ComponentChildren } from 'preact';

export type HeadingLevel = 2 | 3 | 4;

interface HeadingProps {
  readonly level: HeadingLevel;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A heading whose level depends on the surface it stands in. */
export function Heading({ level, children, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag {...rest}>{children}</Tag>;
}
