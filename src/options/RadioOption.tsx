interface RadioOptionProps {
  /** What the options of one choice share. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly label: string;
  readonly hint: string;
  readonly onChoose: () => void;
}

/** One option of a choice, with a line that says what it means. */
export function RadioOption({ name, isChosen, label, hint, onChoose }: RadioOptionProps) {
  return (
    <label class="lo-option">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>
        {label}
        <span class="lo-option-hint">{hint}</span>
      </span>
    </label>
  );
}
