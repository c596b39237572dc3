import type { ComponentChildren, ComponentProps } from 'preact';
import { Icon, type IconName } from './Icon';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'icon'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly children?: ComponentChildren;
}

/** A button. Without children it is square and must be named through `aria-label`. */
export function Button({ variant = 'secondary', icon, children, class: extra, ...rest }: ButtonProps) {
  const shape = children === undefined ? ' lt-button-square' : '';
  return (
    <button type="button" {...rest} class={`lt-button lt-button-${variant}${shape} ${extra ?? ''}`}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
