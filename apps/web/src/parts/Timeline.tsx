import type { ReactNode } from 'react';

export type TimelineTone = 'key' | 'ask' | 'plain' | 'mini';

/** Everything that happened, newest first, on one line; what waits for a person is tinted and carries its buttons. */
export function Timeline({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className="tl" aria-label={label}>
      {children}
    </ul>
  );
}

export function TimelineItem({ icon, title, when, tone = 'plain', id, children }: { icon: ReactNode; title: ReactNode; when: string; tone?: TimelineTone; id?: string; children?: ReactNode }) {
  return (
    <li className={tone === 'plain' ? undefined : tone} id={id}>
      <span className="ic">{icon}</span>
      <div>
        <p className="h">
          <b>{title}</b>
          <span className="fnt num">{when}</span>
        </p>
        {children}
      </div>
    </li>
  );
}
