import { useEffect, type ReactNode } from 'react';
import { Sign } from '../parts/Sign';
import { Person } from './Person';

/** One screen: its title in the tab and on the phone's top line, and the main part. */
export function Page({ title, className, action, children }: { title: string; className?: string; action?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} — Кеңес`;
  }, [title]);
  return (
    <>
      <div className="mtop">
        <Sign />
        <b>{title}</b>
        <span className="grow" />
        {action}
        <Person small />
      </div>
      <main id="m" className={className} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
