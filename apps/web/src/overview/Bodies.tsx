import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListSearch } from '../assignments/listSearch';
import type { OverviewQuery } from '../graphql/graphql';
import { CountBar } from '../parts/CountBar';
import { Glyph, toneOf, type MarkName } from '../parts/Glyph';
import { Section } from '../parts/Section';
import { useMarks } from '../parts/useMarks';
import { RemindLate } from '../reminders/RemindLate';
import { useMe, useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { countOf, rowsOf, totalOf, type Row, type Standing } from './rows';

/** The bodies, those in trouble first; regions in one line that opens. */
export function Bodies({ whole }: { whole: NonNullable<OverviewQuery['overview']> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { year } = whole;
  const rows = rowsOf(whole.bodies);
  const longest = Math.max(...rows.map(({ counts }) => totalOf(counts)));
  return (
    <Section title={t('overview.bodies.title')} hint={t('overview.bodies.hint')} right={<AllLate whole={whole} />}>
      <table className="tb ot">
        <thead>
          <tr>
            <th>{t('overview.bodies.body')}</th>
            <th>{t('overview.bodies.assignments')}</th>
            <th>{t('overview.bodies.next')}</th>
            <th className="nw">{t('overview.bodies.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) => [
            <Line key={row.body?.organisation.id ?? 'regions'} row={row} longest={longest} year={year} open={open} toggle={() => setOpen(!open)} />,
            ...(open && !row.body ? row.members.map((member) => <Line key={member.organisation.id} row={{ ...member, body: member, members: [], next: member.next ?? null, lastAnswerAt: member.lastAnswerAt ?? null }} longest={longest} year={year} inner />) : []),
          ])}
        </tbody>
      </table>
    </Section>
  );
}

/** Whoever may remind does so from here; others open the list, which holds what leads are late with. */
function AllLate({ whole: { counts, bodies, year } }: { whole: NonNullable<OverviewQuery['overview']> }) {
  const { t } = useTranslation();
  const params = useSlug();
  const mayRemind = useMe().abilities.issueAssignments;
  const overdue = countOf(counts, 'overdue') > 0;
  if (mayRemind) return (overdue || bodies.some(({ lateBeside }) => lateBeside > 0)) && <RemindLate />;
  return (
    overdue && (
      <Link to="/$slug/assignments" params={params} search={{ show: 'past', year }}>
        {t('overview.bodies.allLate')}
      </Link>
    )
  );
}

interface LineProps {
  row: Row;
  longest: number;
  year: number;
  inner?: boolean;
  open?: boolean;
  toggle?: () => void;
}

function Line({ row, longest, year, inner = false, open, toggle }: LineProps) {
  const { t } = useTranslation();
  const params = useSlug();
  const { brief } = useDates();
  const { body, members, counts, lateBeside, lastAnswerAt } = row;
  const name = body ? local(body.organisation.short) : t('overview.bodies.regions', { count: members.length });
  const whose: ListSearch = body ? { body: body.organisation.id, lead: true, year } : { type: 'AKIMAT', lead: true, year };
  return (
    <tr className={inner ? 'inner' : undefined}>
      <td className="who">
        {body ? (
          <Link className="q" to="/$slug/assignments" params={params} search={{ ...whose, show: 'season' }}>
            {name}
          </Link>
        ) : (
          <button type="button" className="open" aria-expanded={open} onClick={toggle}>
            <IconChevronRight className="i" aria-hidden /> {name}
          </button>
        )}
        {lateBeside > 0 && <span className="part">{t('overview.bodies.lateBeside', { count: lateBeside })}</span>}
      </td>
      <td className="br">
        {counts.length > 0 && (
          <div style={{ width: `${Math.max(12, (totalOf(counts) / longest) * 100)}%` }}>
            <CountBar counts={counts} of={name} search={(show) => ({ ...whose, show })} />
          </div>
        )}
      </td>
      <td className="nx">
        <Next next={row.next} />
      </td>
      <td className="sm mut nw">{lastAnswerAt ? brief(lastAnswerAt).replace(/ \d\d:\d\d$/, '') : ''}</td>
    </tr>
  );
}

/** What is owed next. The day of who was only asked may be past: then it is awaited. */
function Next({ next }: { next: Standing['next'] }) {
  const { t } = useTranslation();
  const params = useSlug();
  const { today, day } = useDates();
  const markFor = useMarks();
  if (!next) return null;
  const mark: MarkName = next.force !== 'order' && next.dueOn < today ? 'awaited' : markFor(next.mark, next.force);
  return (
    <Link className="q" to="/$slug/assignments/$number" params={{ ...params, number: next.number }}>
      <span className={`st ${toneOf(mark)}`}>
        <Glyph mark={mark} />
        <span className="vh">{t(`mark.${mark}`)}, </span>
        {day(next.dueOn)}
      </span>{' '}
      {local(next.title)}
    </Link>
  );
}
