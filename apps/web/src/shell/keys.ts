import { useEffect, useRef } from 'react';

type Handler = (event: KeyboardEvent) => void;

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  && !(target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type));

/** Physical key, so that one letter works in Latin, Russian and Kazakh layouts alike. */
function nameOf({ code, key, shiftKey }: KeyboardEvent): string {
  if (code.startsWith('Key')) return code.slice(3).toLowerCase();
  if (shiftKey) return key.toLowerCase();
  if (code.startsWith('Digit')) return code.slice(5);
  return code === 'Slash' ? '/' : key.toLowerCase();
}

/** One-letter shortcuts of a screen; `ctrl+enter` also works while typing. Silent under an open dialog. */
export function useKeys(keys: Record<string, Handler | undefined>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const chord = event.ctrlKey || event.metaKey;
      if (!chord && (typing(event.target) || document.querySelector('dialog[open]'))) return;
      const handler = latest.current[chord ? `ctrl+${nameOf(event)}` : nameOf(event)];
      if (!handler) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
