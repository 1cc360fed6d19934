import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListSearch, Show } from '../assignments/listSearch';
import type { Mark } from '../graphql/graphql';
import { useSlug } from '../shell/viewer';
import { barTone, Glyph } from './Glyph';
import { markOrder } from './StateBar';

/** What the list calls the assignments of a mark. */
const shows: Partial<Record<Mark, Show>> = { overdue: 'past', dueSoon: 'soon', review: 'review', returned: 'returned', underway: 'underway', notStarted: 'notStarted', accepted: 'accepted' };

interface Props {
  counts: { mark: Mark; count: number }[];
  /** The list behind a number. */
  search: (show: Show) => ListSearch;
  /** In words under the bar; else each segment says its own. */
  legend?: boolean;
  /** Whose they are, for who hears the page. */
  of?: string;
}

/** Numbers by mark as a bar; every one of them opens its list. */
export function CountBar({ counts, search, legend = false, of }: Props) {
  const { t } = useTranslation();
  const params = useSlug();
  const shown = markOrder.flatMap((mark) => counts.filter((one) => one.mark === mark && one.count > 0));
  const say = (mark: Mark, count: number) => [of, `${t(`mark.${mark}`)} ${count}`].filter(Boolean).join(': ');
  return (
    <>
      <div className="bar links">
        {shown.map(({ mark, count }) => (
          <Link key={mark} className={barTone(mark)} style={{ flexGrow: count }} to="/$slug/assignments" params={params} search={search(shows[mark] ?? 'all')} aria-label={say(mark, count)} title={say(mark, count)} tabIndex={legend ? -1 : undefined}>
            {count}
          </Link>
        ))}
      </div>
      {legend && (
        <div className="legend">
          {shown.map(({ mark, count }) => (
            <Link key={mark} className="st q" to="/$slug/assignments" params={params} search={search(shows[mark] ?? 'all')}>
              <Glyph mark={mark} /> {t(`mark.${mark}`)} {count}
            </Link>
          ))}
        </div>
      )}
    </>
  );
}
