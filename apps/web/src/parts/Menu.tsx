import { useRef, useState, type ReactNode } from 'react';

/** A button that opens a short list of further acts; Escape or leaving it closes. */
export function Menu({ label, button, children, up = false, className = 'btn' }: { label: string; button: ReactNode; children: ReactNode; up?: boolean; className?: string }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <div
      className="menu"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <button ref={opener} type="button" className={className} aria-expanded={open} onClick={() => setOpen(!open)}>
        {button}
        <span className="vh">{label}</span>
      </button>
      {open && (
        <div className={up ? 'pop up' : 'pop'} onClick={() => setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}
