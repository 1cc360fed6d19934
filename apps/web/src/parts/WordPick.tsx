import { useEffect, useId, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

export interface Choice {
  value: string;
  label: string;
}

interface WordPickProps {
  label: string;
  choices: Choice[];
  value: string;
  onPick: (value: string) => void;
  opener?: Ref<HTMLButtonElement>;
}

/** A word in a sentence that opens its alternatives; a long list can be narrowed by typing. */
export function WordPick({ label, choices, value, onPick, opener }: WordPickProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const current = choices.find((choice) => choice.value === value) ?? choices[0];
  const shown = choices.filter((choice) => choice.label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));
  const long = choices.length > 8;

  useEffect(() => {
    if (!open) return;
    setTyped('');
    setAt(Math.max(0, choices.findIndex((choice) => choice.value === value)));
    (box.current?.querySelector<HTMLElement>('input') ?? box.current?.querySelector<HTMLElement>('[role=listbox]'))?.focus();
    // Only opening resets the list; new rows arriving behind it do not.
  }, [open]);

  const close = () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  const pick = (choice: Choice | undefined) => {
    if (!choice) return;
    onPick(choice.value);
    close();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setAt((at + move + shown.length) % Math.max(1, shown.length));
    else if (event.key === 'Enter') pick(shown[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const aria = { 'aria-activedescendant': shown[at] && `${id}-${at}`, 'aria-controls': id };

  return (
    <span className="pick" ref={box} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <button type="button" ref={opener} className={value ? 'on' : undefined} aria-haspopup="listbox" aria-expanded={open} aria-label={`${label}: ${current?.label ?? ''}`} onClick={() => setOpen(!open)}>
        {current?.label}
      </button>
      {open && (
        <span className="pop" onKeyDown={onKeyDown}>
          {long && (
            <input
              className="in"
              role="combobox"
              aria-expanded="true"
              aria-label={label}
              {...aria}
              value={typed}
              placeholder={t('states.narrow')}
              onChange={(event) => {
                setTyped(event.target.value);
                setAt(0);
              }}
            />
          )}
          <ul role="listbox" id={id} aria-label={label} tabIndex={-1} {...(!long && { 'aria-activedescendant': aria['aria-activedescendant'] })}>
            {shown.map((choice, index) => (
              <li key={choice.value} id={`${id}-${index}`} role="option" aria-selected={choice.value === value} className={index === at ? 'at' : undefined} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(choice)}>
                {choice.label}
              </li>
            ))}
          </ul>
        </span>
      )}
    </span>
  );
}
