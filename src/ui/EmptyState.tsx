import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** Buttons, when there is something to do about it. */
  readonly children?: ComponentChildren;
}

/** What a surface says when it has nothing to list: what is so, why, and what can be done. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <section class="lt-empty">
      <Icon name={icon} />
      <h2 class="lt-empty-title">{title}</h2>
      <p class="lt-empty-text">{text}</p>
      {children && <div class="lt-empty-actions">{children}</div>}
    </section>
  );
}
