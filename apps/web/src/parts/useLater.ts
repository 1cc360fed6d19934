import { useEffect, useState } from 'react';

/** True once `waiting` has lasted 300 ms: quick answers never flash a skeleton. */
export function useLater(waiting: boolean, after = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [waiting, after]);
  return waiting && late;
}
