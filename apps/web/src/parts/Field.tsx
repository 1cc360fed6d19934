import { createContext, useContext, useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One thing wrong with a form: which field, and what to do about it. */
export interface Problem {
  field: string;
  sentence: string;
}

const Problems = createContext<Problem[]>([]);

/** A form whose problems stand in a summary on top, each a link to its field, and again beside the field. */
export function FormWithProblems({ problems, onSubmit, children, className }: { problems: Problem[]; onSubmit: () => void; children: ReactNode; className?: string }) {
  return (
    <form
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ProblemSummary problems={problems} />
      <Problems.Provider value={problems}>{children}</Problems.Provider>
    </form>
  );
}

function ProblemSummary({ problems }: { problems: Problem[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="es" role="alert" tabIndex={-1} ref={box}>
      <b>{t('states.check', { count: problems.length })}</b>
      <ul>
        {problems.map(({ field, sentence }) => (
          <li key={field + sentence}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  children: (aria: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode;
}

/** A label, its hint and, when refused, the reason right above the control. */
export function Field({ id, label, hint, children }: FieldProps) {
  const problem = useContext(Problems).find(({ field }) => field === id);
  const hintId = useId();
  const reasonId = useId();
  const described = [hint && hintId, problem && reasonId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={problem ? 'fe' : 'fld'}>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
      {problem && (
        <span className="m" id={reasonId}>
          {problem.sentence}
        </span>
      )}
      {children({ id, ...(problem && { 'aria-invalid': true as const }), ...(described && { 'aria-describedby': described }) })}
    </div>
  );
}
