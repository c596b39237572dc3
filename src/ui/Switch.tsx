import type { ComponentProps } from 'preact';

type InputProps = Omit<ComponentProps<'input'>, 'checked' | 'label' | 'onChange' | 'role' | 'type'>;

interface SwitchProps extends InputProps {
  readonly label: string;
  /** The label is read out but not shown: its place in a list already says it. */
  readonly labelHidden?: boolean;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** An on/off switch that takes effect at once. */
export function Switch({ label, labelHidden = false, checked, onChange, ...rest }: SwitchProps) {
  return (
    <label class="lt-switch">
      <input
        {...rest}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={labelHidden ? 'lt-hidden' : ''}>{label}</span>
    </label>
  );
}
