import { useEffect, useRef, useState } from 'react';

/** The value as it was when it last rested; compared by content, since a form makes new objects as it draws. */
export function useDebounced<T>(value: T, after: number): T {
  const [rested, setRested] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  const content = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(latest.current), after);
    return () => clearTimeout(timer);
  }, [content, after]);
  return rested;
}
