import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { DelegationDocument } from '../graphql/graphql';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Page } from '../shell/Page';
import { useSlug } from '../shell/viewer';
import { Delegation } from './Delegation';
import './settings.css';

/** By what rules the council works, each in a sentence, and who may change it. */
export function SettingsPage() {
  const { t } = useTranslation();
  const params = useSlug();
  const asked = useAsk(DelegationDocument);
  return (
    <Page title={t('settings.title')} className="set">
      <div className="top">
        <h1>{t('settings.title')}</h1>
      </div>
      {asked.data ? (
        <>
          {asked.data.delegation && <Delegation delegation={asked.data.delegation} />}
          <Section title={t('holidays.title')}>
            <p>
              {t('settings.calendar')}{' '}
              <Link to="/$slug/holidays" params={params}>
                {t('settings.open')}
              </Link>
            </p>
          </Section>
        </>
      ) : asked.error ? (
        <ErrorNote error={asked.error} again={() => void asked.refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </Page>
  );
}
