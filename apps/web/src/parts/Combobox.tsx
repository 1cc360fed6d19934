import { useId, useState, type RefObject } from 'react';
import { IconPlus } from '@tabler/icons-react';

interface ComboboxProps {
  aria: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string };
  label: string;
  placeholder: string;
  choices: { value: string; label: string; hint?: string }[];
  onPick: (value: string) => void;
  input?: RefObject<HTMLInputElement | null>;
  hotkey?: string;
}

/** Typing narrows, arrows move, Enter takes, and the field is empty for the next one. */
export function Combobox({ aria, label, placeholder, choices, onPick, input, hotkey }: ComboboxProps) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const list = useId();
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = choices.filter((choice) => `${choice.label} ${choice.hint ?? ''}`.toLocaleLowerCase().includes(wanted)).slice(0, 40);
  const pick = (choice: (typeof choices)[number] | undefined) => {
    if (!choice) return;
    onPick(choice.value);
    setTyped('');
    setAt(0);
    setOpen(false);
  };
  return (
    <div className="combo" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <IconPlus className="i" aria-hidden />
      <input
        ref={input}
        {...aria}
        className="in"
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={typed}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (move) {
            setOpen(true);
            setAt((at + move + shown.length) % Math.max(1, shown.length));
          } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
            if (open) pick(shown[at]);
          } else if (event.key === 'Escape' && open) setOpen(false);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {hotkey && <kbd className="dsk">{hotkey}</kbd>}
      <ul role="listbox" id={list} aria-label={label} className="pop" hidden={!open || shown.length === 0}>
        {open &&
          shown.map((choice, index) => (
            <li key={choice.value} id={`${list}-${index}`} role="option" aria-selected={index === at} className={index === at ? 'at' : undefined} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(choice)}>
              {choice.label} {choice.hint && <span className="hint">{choice.hint}</span>}
            </li>
          ))}
      </ul>
    </div>
  );
}
