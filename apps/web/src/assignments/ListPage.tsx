import { useRef, useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { AssignmentListDocument, CountsDocument, WaitingCountDocument, type RowFragment } from '../graphql/graphql';
import { ErrorNote } from '../parts/ErrorNote';
import { Glyph, type MarkName } from '../parts/Glyph';
import { Loading, Refreshing } from '../parts/Loading';
import { markOrder } from '../parts/StateBar';
import { EscalationsNote } from '../reminders/EscalationsPage';
import { useKeys } from '../shell/keys';
import { Page } from '../shell/Page';
import { useAsked } from '../shell/useAsked';
import { useMe, useSlug } from '../shell/viewer';
import { BulkBar } from './BulkBar';
import { FilterWords } from './FilterWords';
import { ListRow, useRowMark } from './ListRow';
import { countOf, filterOf, views, type ListSearch, type View } from './listSearch';
import { NothingFound } from './NothingFound';
import './list.css';

const step = 50;

export function ListPage() {
  const { t } = useTranslation();
  const { abilities } = useMe();
  const params = useSlug();
  const search = useSearch({ from: '/$slug/assignments' });
  const [first, setFirst] = useState(step);
  const title = t(useAsked() ? 'list.titleAsked' : 'list.title');
  const list = useAsk(AssignmentListDocument, { variables: { filter: filterOf(search), first }, keep: true });
  const page = list.data?.assignments;
  return (
    <Page
      title={title}
      className="list"
      action={
        abilities.issueAssignments && (
          <Link to="/$slug/assignments/new" params={params} search={{}} aria-label={t('list.newLong')}>
            <IconPlus className="i" aria-hidden />
          </Link>
        )
      }
    >
      <div className="top">
        <div className="grow">
          <h1 className="dup">{title}</h1>
        </div>
        <div className="acts">
          <button type="button" className="btn dsk" onClick={() => window.print()}>
            <IconPrinter className="i" aria-hidden /> {t('list.print')}
          </button>
          {abilities.issueAssignments && (
            <Link className="btn dsk" to="/$slug/assignments/new" params={params} search={{}}>
              <IconPlus className="i" aria-hidden /> {t('list.new')} <kbd>C</kbd>
            </Link>
          )}
        </div>
      </div>
      <Tabs search={search} />
      {abilities.issueAssignments && <EscalationsNote />}
      <FilterWords search={search} />
      <Refreshing on={list.isPlaceholderData} />
      {page ? (
        <Rows rows={page.rows} total={page.total} search={search} more={page.next ? () => setFirst(first + step) : undefined} counts={page.counts} />
      ) : list.error ? (
        <ErrorNote error={list.error} again={() => void list.refetch()} />
      ) : (
        <Loading rows={8} />
      )}
    </Page>
  );
}

function Tabs({ search }: { search: ListSearch }) {
  const { t } = useTranslation();
  const params = useSlug();
  const { abilities } = useMe();
  const counts = useAsk(CountsDocument, { variables: {} });
  const waiting = useAsk(WaitingCountDocument, { variables: {} });
  const shown = views.filter((view) => abilities.issueAssignments || view !== 'drafts');
  const number = (view: View) =>
    counts.data && waiting.data && countOf(view, counts.data.assignments.counts, counts.data.assignments.total, waiting.data.assignments.total);
  return (
    <nav className="tabs" aria-label={t('list.views')}>
      {shown.map((view) => (
        <Link key={view} to="/$slug/assignments" params={params} search={{ ...search, show: view === 'open' ? undefined : view }} activeOptions={{ exact: true, includeSearch: true }}>
          {t(`list.view.${view}`)} <span className="n">{number(view)}</span>
        </Link>
      ))}
    </nav>
  );
}

interface RowsProps {
  rows: RowFragment[];
  total: number;
  counts: { mark: string; count: number }[];
  search: ListSearch;
  more?: () => void;
}

function Rows({ rows, total, search, more, counts }: RowsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useSlug();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(-1);
  const table = useRef<HTMLTableElement>(null);

  const asked = useAsked();
  // Acts on many rows are the secretariat's; others choose nothing.
  const selectable = useMe().abilities.issueAssignments;
  const rowMark = useRowMark();
  const groups = markOrder.map((mark) => ({ mark, held: rows.filter((row) => rowMark(row) === mark) })).filter(({ held }) => held.length > 0);
  const ordered = groups.flatMap(({ held }) => held);
  const select = (id: string, on: boolean) => setSelected((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  const move = (by: number) => {
    const next = Math.min(ordered.length - 1, Math.max(0, at + by));
    setAt(next);
    const row = table.current?.querySelector<HTMLElement>(`[data-row="${ordered[next]?.id}"]`);
    row?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  const here = ordered[at];
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: here && selectable ? () => select(here.id, !selected.has(here.id)) : undefined,
    enter:
      here && document.activeElement === document.body
        ? () => void navigate({ to: '/$slug/assignments/$number', params: { ...params, number: here.number ?? here.id } })
        : undefined,
    escape: selected.size > 0 ? () => setSelected(new Set()) : undefined,
  });

  if (rows.length === 0) return <NothingFound search={search} />;
  return (
    <>
      <table className="lt" ref={table}>
        <caption className="vh">{t('list.caption', { total })}</caption>
        <colgroup>
          <col className="c1" />
          <col className="c2" />
          <col />
          <col className="c4" />
          <col className="c5" />
        </colgroup>
        <thead className="vh">
          <tr>
            <th>{t('list.columns.select')}</th>
            <th>{t('list.columns.number')}</th>
            <th>{t('list.columns.what')}</th>
            <th>{t('list.columns.who')}</th>
            <th>{t('list.columns.due')}</th>
          </tr>
        </thead>
        {groups.map(({ mark, held }) => (
          <tbody key={mark}>
            <GroupHead mark={mark} noted={selectable || mark !== 'review'} count={more ? Math.max(held.length, counts.find((each) => each.mark === mark)?.count ?? 0) : held.length} />
            {held.map((row) => (
              <ListRow key={row.id} row={row} selected={selected.has(row.id)} current={row.id === here?.id} onSelect={selectable ? (on) => select(row.id, on) : undefined} />
            ))}
          </tbody>
        ))}
      </table>
      {more && (
        <p className="more noprint">
          <button type="button" className="btn" onClick={more}>
            {t('list.moreRows', { count: total - rows.length })}
          </button>
        </p>
      )}
      <div className="keys dsk noprint">
        <span>
          <kbd>J</kbd> <kbd>K</kbd> {t('list.keys.move')}
        </span>
        {selectable && (
          <span>
            <kbd>X</kbd> {t('list.keys.select')}
          </span>
        )}
        <span>
          <kbd>↵</kbd> {t('list.keys.open')}
        </span>
        <span>
          <kbd>F</kbd> {t('list.keys.filter')}
        </span>
        <span>
          <kbd>/</kbd> {t('list.keys.words')}
        </span>
        <span>{t(asked ? 'list.keys.legendAsked' : 'list.keys.legend')}</span>
      </div>
      {selected.size > 0 && <BulkBar rows={ordered.filter(({ id }) => selected.has(id))} clear={() => setSelected(new Set())} />}
    </>
  );
}

function GroupHead({ mark, count, noted }: { mark: MarkName; count: number; noted: boolean }) {
  const { t, i18n } = useTranslation();
  const note = `list.note.${mark}`;
  return (
    <tr className="gr">
      <th colSpan={5} scope="rowgroup">
        <Glyph mark={mark} /> <b>{t(`mark.${mark}`)}</b> <span className="gn">{count}</span>
        {noted && i18n.exists(note) && <span className="gnote">{t(note as 'list.note.review')}</span>}
      </th>
    </tr>
  );
}
