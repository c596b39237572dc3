interface SwitchProps {
  readonly label: string;
  /** The label is read out but not shown: its place in a list already says it. */
  readonly labelHidden?: boolean;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** An on/off switch that takes effect at once. */
export function Switch({ label, labelHidden = false, checked, onChange }: SwitchProps) {
  return (
    <label class="lt-switch">
      <input
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
