import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { FilterBodiesDocument } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { useMe, useSlug } from '../shell/viewer';
import { local } from '../words/local';
import type { ListSearch } from './listSearch';

/** Nothing by this filter: offers to take off the narrowest word, or to begin. */
export function NothingFound({ search }: { search: ListSearch }) {
  const { t } = useTranslation();
  const params = useSlug();
  const { abilities } = useMe();
  const bodies = useAsk(FilterBodiesDocument, { enabled: Boolean(search.body) });
  const body = bodies.data?.organisations.find(({ id }) => id === search.body);
  const off: [string, ListSearch] | null = search.words
    ? [`«${search.words}»`, { ...search, words: undefined }]
    : search.body
      ? [`«${body ? local(body.short) : '…'}»`, { ...search, body: undefined }]
      : search.force
        ? [`«${t(`force.${search.force}`)}»`, { ...search, force: undefined }]
        : null;
  if (off) {
    return (
      <Empty title={t('list.none.filter')} text={t('list.none.filterText')}>
        <Link className="btn" to="/$slug/assignments" params={params} search={off[1]}>
          {t('list.none.remove', { word: off[0] })}
        </Link>
      </Empty>
    );
  }
  if (search.show === 'waiting') return <Empty title={t('list.none.waiting')} text={t('list.none.waitingText')} />;
  if (search.show === 'past') return <Empty title={t('list.none.past')} text={t('list.none.pastText')} />;
  if (search.show) return <Empty title={t('list.none.view')} />;
  return (
    <Empty title={t('list.none.season')} text={t('list.none.seasonText')}>
      {abilities.issueAssignments && (
        <Link className="btn" to="/$slug/assignments/new" params={params} search={{}}>
          {t('list.newLong')}
        </Link>
      )}
    </Empty>
  );
}
