import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OverviewQuery } from '../graphql/graphql';
import { useSlug } from '../shell/viewer';
import { countOf } from './rows';

/** The season in one sentence; each number opens the list behind it. */
export function Sentence({ whole: { total, counts, year } }: { whole: NonNullable<OverviewQuery['overview']> }) {
  const { t } = useTranslation();
  const params = useSlug();
  const [done, late, soon] = (['accepted', 'overdue', 'dueSoon'] as const).map((mark) => countOf(counts, mark));
  return (
    <h1 className="lead">
      <Link className="q" to="/$slug/assignments" params={params} search={{ show: 'season', year }}>
        <b>{t('overview.sentence.done', { count: total, done })}</b>
      </Link>{' '}
      {late > 0 && (
        <Link className="c-late" to="/$slug/assignments" params={params} search={{ show: 'past', year }}>
          {t('overview.sentence.late', { count: late })}
        </Link>
      )}
      {late > 0 && (soon > 0 ? ', ' : '.')}
      {soon > 0 && (
        <Link className="q" to="/$slug/assignments" params={params} search={{ show: 'soon', year }}>
          {t(late > 0 ? 'overview.sentence.soonToo' : 'overview.sentence.soon', { count: soon })}
        </Link>
      )}
      {late === 0 && soon === 0 && done < total && t('overview.sentence.calm')}
    </h1>
  );
}
