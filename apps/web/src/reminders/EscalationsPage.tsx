import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { ProposalsDocument } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Page } from '../shell/Page';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { Proposal } from './Proposal';
import './reminders.css';

/** Everything the system proposes to ask a head or the chair about; nothing of it has left. */
export function EscalationsPage() {
  const { t } = useTranslation();
  const params = useSlug();
  const asked = useAsk(ProposalsDocument, { variables: {} });
  return (
    <Page title={t('escalations.title')} className="escs">
      <div className="top">
        <div className="grow">
          <h1>{t('escalations.title')}</h1>
          <p className="mut">{t('escalations.hint')}</p>
        </div>
      </div>
      {asked.data ? (
        asked.data.escalations.length === 0 ? (
          <Empty title={t('escalations.none')} text={t('escalations.noneText')} />
        ) : (
          asked.data.escalations.map((one) => (
            <section key={one.id} className="esc">
              <h2>
                <Link to="/$slug/assignments/$number" params={{ ...params, number: one.slot.assignment.number ?? one.slot.assignment.id }}>
                  {one.slot.assignment.number}
                </Link>{' '}
                {local(one.slot.assignment.title)}
              </h2>
              <Proposal proposal={one} />
            </section>
          ))
        )
      ) : asked.error ? (
        <ErrorNote error={asked.error} again={() => void asked.refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </Page>
  );
}

/** One line over the list, while there is something proposed. */
export function EscalationsNote() {
  const { t } = useTranslation();
  const params = useSlug();
  const count = useAsk(ProposalsDocument, { variables: {} }).data?.escalations.length ?? 0;
  if (count === 0) return null;
  return (
    <div className="note due noprint">
      <p>
        {t('escalations.note', { count })}{' '}
        <Link to="/$slug/escalations" params={params}>
          {t('escalations.open')}
        </Link>
      </p>
    </div>
  );
}
