import { useState } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { AssignmentByIdDocument, AssignmentByNumberDocument, type WholeFragment } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Menu } from '../parts/Menu';
import { StateMark } from '../parts/StateMark';
import { useMarks } from '../parts/useMarks';
import { Reminders } from '../reminders/Reminders';
import { Page } from '../shell/Page';
import { useAsked } from '../shell/useAsked';
import { useSlug } from '../shell/viewer';
import { local, spoken } from '../words/local';
import { useDates } from '../words/useDates';
import { ActDialogs, type Asked } from './ActDialogs';
import { Card } from './Card';
import { Course } from './Course';
import { Problems } from './Problems';
import { SlotsTable } from './SlotsTable';
import { useActs } from './useActs';
import './one.css';

const numbered = /^\d{2}-\d+$/;

export function AssignmentPage() {
  const { t } = useTranslation();
  const { number } = useParams({ from: '/$slug/assignments/$number' });
  const byNumber = numbered.test(number);
  const one = useAsk(AssignmentByNumberDocument, { variables: { number }, enabled: byNumber });
  const other = useAsk(AssignmentByIdDocument, { variables: { id: number }, enabled: !byNumber });
  const asked = byNumber ? one : other;
  const found = byNumber ? one.data?.assignmentByNumber : other.data?.assignment;
  const asking = useAsked();
  const title = byNumber ? t(asking ? 'one.titleAsked' : 'one.title', { number }) : t('one.titleDraft');
  if (found) return <Whole key={found.id} assignment={found} title={title} />;
  return (
    <Page title={title} className="one">
      {asked.error ? <ErrorNote error={asked.error} again={() => void asked.refetch()} /> : asked.data ? <NoSuch number={byNumber ? number : null} /> : <Loading />}
    </Page>
  );
}

/** No such assignment for this reader: what was asked for, and the way back to the list. */
function NoSuch({ number }: { number: string | null }) {
  const { t } = useTranslation();
  const params = useSlug();
  return (
    <Empty title={t('one.none')} text={number === null ? t('one.noneText') : t('one.noneNumber', { number })}>
      <p className="row">
        <Link className="btn p" to="/$slug/assignments" params={params} search={{}}>
          {t('one.back')}
        </Link>
      </p>
    </Empty>
  );
}

function Whole({ assignment, title }: { assignment: WholeFragment; title: string }) {
  const { t } = useTranslation();
  const params = useSlug();
  const [asked, setAsked] = useState<Asked | null>(null);
  const acts = useActs(assignment, setAsked);
  const shown = assignment.text;
  return (
    <Page title={title} className="one">
      <p className="crumb">
        <Link to="/$slug/assignments" params={params} search={{}}>
          {t(useAsked() ? 'list.titleAsked' : 'list.title')}
        </Link>
        {local(assignment.basis) && <> / {local(assignment.basis)}</>}
      </p>
      <div className="top">
        <div className="grow">
          <h1 lang={spoken(shown)}>{local(shown) || local(assignment.title)}</h1>
          <Meta assignment={assignment} />
        </div>
        <div className="acts">
          {assignment.state === 'draft' && (
            <Link className="btn" to="/$slug/assignments/new" params={params} search={{ draft: assignment.id }}>
              {t('one.openDraft')}
            </Link>
          )}
          {acts.further.length > 0 && (
            <Menu label={t('one.more')} button={<IconDots className="i" aria-hidden />}>
              {acts.further.map(({ label, danger, run }) => (
                <button key={label} type="button" className={danger ? 'mi d' : 'mi'} onClick={run}>
                  {label}
                </button>
              ))}
            </Menu>
          )}
        </div>
      </div>
      {acts.problem && (
        <div className="note late" role="alert">
          <p>{acts.problem}</p>
        </div>
      )}
      <div className="cols">
        <div>
          <SlotsTable assignment={assignment} acts={acts} />
          {assignment.state !== 'draft' && <Reminders id={assignment.id} />}
          <Problems assignment={assignment} />
          <Course assignment={assignment} acts={acts} />
        </div>
        <Card assignment={assignment} />
      </div>
      {asked && <ActDialogs assignment={assignment} asked={asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function Meta({ assignment }: { assignment: WholeFragment }) {
  const { t } = useTranslation();
  const { day, distance } = useDates();
  const lead = assignment.slots.find(({ isLead }) => isLead);
  const mark = useMarks()(assignment.mark, (lead ?? assignment.slots[0])?.force);
  const tone = mark === 'overdue' ? 'c-late' : mark === 'dueSoon' || mark === 'awaited' ? 'c-due' : '';
  const open = !['accepted', 'cancelled', 'discarded'].includes(assignment.state);
  return (
    <div className="meta">
      {assignment.number && <span className="b num">{assignment.number}</span>}
      <StateMark mark={mark} tag />
      {assignment.dueOn && (
        <span>
          {t(lead?.force === 'request' ? 'one.awaited' : 'one.due')} <b>{day(assignment.dueOn)}</b>
          {open && (
            <>
              , <span className={`${tone} b`}>{distance(assignment.dueOn)}</span>
            </>
          )}
        </span>
      )}
      {lead?.firstDueOn && lead.extensions > 0 && <span className="mut">{t('one.moved', { count: lead.extensions, first: day(lead.firstDueOn) })}</span>}
      {assignment.partlyLate && mark !== 'overdue' && <span className="c-due">{t('list.partlyLate')}</span>}
      {lead && <span className="mut">{t(`one.lead.${lead.force}`, { body: local(lead.organisation.name) })}</span>}
    </div>
  );
}
