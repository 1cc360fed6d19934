import { useEffect, useId, useRef, useState } from 'react';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate, monthName, weekdayIndex, weekdayNames } from '../../../../config/words/dates';
import { addDays, useDates } from '../words/useDates';
import { currentLanguage } from '../words/words';
import { readDay } from './readDay';

interface DateFieldProps {
  aria: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string };
  value: string | null;
  onChange: (day: string | null) => void;
  min?: string;
  max?: string;
}

/** A day typed in words or digits, or taken from a month; the browser's own field speaks no Kazakh. */
export function DateField({ aria, value, onChange, min, max }: DateFieldProps) {
  const { t } = useTranslation();
  const { today } = useDates();
  const language = currentLanguage();
  const [typed, setTyped] = useState(value ? formatDate(value, 'table', language) : '');
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => setTyped(value ? formatDate(value, 'table', language) : ''), [value, language]);

  const settle = () => {
    const day = readDay(typed, today);
    if (typed.trim() === '') onChange(null);
    else if (day) onChange(day);
    setTyped(day ? formatDate(day, 'table', language) : typed);
  };
  return (
    <div className="datef" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <input {...aria} className="in" value={typed} placeholder={formatDate(today, 'short', language)} autoComplete="off" onChange={(event) => setTyped(event.target.value)} onBlur={settle} onKeyDown={(event) => event.key === 'Enter' && settle()} />
      <button ref={opener} type="button" className="btn" aria-label={t('date.open')} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconCalendar className="i" aria-hidden />
      </button>
      {open && (
        <Month
          start={value ?? min ?? today}
          chosen={value}
          min={min}
          max={max}
          onPick={(day) => {
            onChange(day);
            setOpen(false);
            opener.current?.focus();
          }}
          onClose={() => {
            setOpen(false);
            opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}

const moves: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface MonthProps {
  start: string;
  chosen: string | null;
  min?: string;
  max?: string;
  onPick: (day: string) => void;
  onClose: () => void;
}

function Month({ start, chosen, min, max, onPick, onClose }: MonthProps) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const [at, setAt] = useState(start);
  const grid = useRef<HTMLTableElement>(null);
  const heading = useId();
  useEffect(() => grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus(), [at]);

  const [year, month] = at.split('-').map(Number);
  const first = `${at.slice(0, 7)}-01`;
  const from = addDays(first, -weekdayIndex(first));
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, day) => addDays(from, week * 7 + day))).filter(([monday], week) => week === 0 || monday.startsWith(at.slice(0, 7)));
  const byMonth = (by: number) => {
    const to = new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
    setAt(to);
  };
  const outside = (day: string) => Boolean((min && day < min) || (max && day > max));

  return (
    <div
      className="pop month"
      role="dialog"
      aria-labelledby={heading}
      onKeyDown={(event) => {
        const by = moves[event.key];
        if (by) setAt(addDays(at, by));
        else if (event.key === 'PageUp' || event.key === 'PageDown') byMonth(event.key === 'PageUp' ? -1 : 1);
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className="mhead">
        <button type="button" className="btn s" aria-label={t('date.before')} onClick={() => byMonth(-1)}>
          <IconChevronLeft className="i" aria-hidden />
        </button>
        <b id={heading} aria-live="polite">
          {monthName(month, language)} {year}
        </b>
        <button type="button" className="btn s" aria-label={t('date.after')} onClick={() => byMonth(1)}>
          <IconChevronRight className="i" aria-hidden />
        </button>
      </div>
      <table ref={grid} role="grid" aria-labelledby={heading}>
        <thead>
          <tr>
            {weekdayNames(language).map((name, index) => (
              <th key={name} className={index > 4 ? 'off' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day, index) => (
                <td key={day} role="gridcell" aria-selected={day === chosen}>
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    disabled={outside(day)}
                    className={[index > 4 && 'off', !day.startsWith(at.slice(0, 7)) && 'far', day === chosen && 'on'].filter(Boolean).join(' ') || undefined}
                    onClick={() => onPick(day)}
                  >
                    <span aria-hidden="true">{Number(day.slice(8))}</span>
                    <span className="vh">{formatDate(day, 'letter', language)}</span>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
