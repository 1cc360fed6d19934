import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/Empty';
import { Page } from './Page';
import { useSlug } from './viewer';

/** An address inside the workspace that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('nowhere.title')}>
      <Empty title={t('nowhere.title')} text={t('nowhere.text')}>
        <p className="row">
          <Link className="btn p" to="/$slug/assignments" params={useSlug()} search={{}}>
            {t('nowhere.back')}
          </Link>
        </p>
      </Empty>
    </Page>
  );
}

/** The same outside of it. */
export function NowhereAtAll() {
  const { t } = useTranslation();
  return (
    <main id="m" className="alone">
      <Empty title={t('nowhere.title')} text={t('nowhere.text')}>
        <p className="row">
          <Link className="btn p" to="/">
            {t('nowhere.start')}
          </Link>
        </p>
      </Empty>
    </main>
  );
}
