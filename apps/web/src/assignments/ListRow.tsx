import { Link } from '@tanstack/react-router';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RowFragment } from '../graphql/graphql';
import { Glyph, type MarkName } from '../parts/Glyph';
import { useMarks } from '../parts/useMarks';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { useSlug } from '../shell/viewer';
import { Executors } from './Executors';
import { Said } from './Said';

/** The mark of a row follows the force of its lead. */
export function useRowMark(): (row: RowFragment) => MarkName {
  const markFor = useMarks();
  return (row) => markFor(row.mark, (row.slots.find(({ isLead }) => isLead) ?? row.slots[0])?.force);
}

/** What stands in the last column's second line: for a late one how long, else how far. */
function Due({ row, mark }: { row: RowFragment; mark: MarkName }) {
  const { t } = useTranslation();
  const { day, distance } = useDates();
  if (!row.dueOn) return <span>{t('list.noDue')}</span>;
  const tone = mark === 'overdue' ? 'c-late' : mark === 'dueSoon' || mark === 'awaited' ? 'c-due' : '';
  return (
    <>
      <b className={`${tone} nw`}>{day(row.dueOn)}</b>
      <span>{row.state === 'accepted' || row.state === 'cancelled' ? t(`mark.${row.state}`) : distance(row.dueOn)}</span>
    </>
  );
}

/** «МВД просит до 25 мая»: a request for time that nobody has decided yet. */
function Asks({ row }: { row: RowFragment }) {
  const { t } = useTranslation();
  const { until } = useDates();
  const asking = row.slots.filter(({ extensionRequest }) => extensionRequest);
  if (asking.length === 0) return null;
  return (
    <span className="part">
      {asking
        .map(({ organisation, extensionRequest }) =>
          [local(organisation.short), extensionRequest?.askedUntil ? t('list.asks', { until: until(extensionRequest.askedUntil) }) : t('list.asksNoDay')].join(' '),
        )
        .join('; ')}
      {asking.some(({ extensionRequest }) => extensionRequest?.state === 'prepared') && `, ${t('list.toChair')}`}
    </span>
  );
}

/** «просит помощи: Министерство просвещения»: a problem that is not solved yet. */
function Stuck({ row }: { row: RowFragment }) {
  const { t } = useTranslation();
  const open = row.problems.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <span className="part stuck">
      <IconHelpCircle className="i" aria-hidden /> {t('list.help', { bodies: open.map(({ slot }) => local(slot.organisation.short)).join(', ') })}
    </span>
  );
}

interface ListRowProps {
  row: RowFragment;
  selected: boolean;
  current: boolean;
  onSelect?: (selected: boolean) => void;
}

export function ListRow({ row, selected, current, onSelect }: ListRowProps) {
  const { t } = useTranslation();
  const params = useSlug();
  const mark = useRowMark()(row);
  const name = row.number ?? t('list.draft');
  const title = local(row.title) || local(row.text) || t('list.untitled');
  return (
    <tr className={[selected && 'sel', current && 'here'].filter(Boolean).join(' ') || undefined} data-row={row.id}>
      <td className="c">
        {onSelect && (
          <label className="cbx">
            <input className="cb" type="checkbox" checked={selected} onChange={(event) => onSelect(event.target.checked)} />
            <span className="vh">{t('list.select', { number: name })}</span>
          </label>
        )}
      </td>
      <td className="n">
        <Glyph mark={mark} />
        <span className="num">{name}</span>
      </td>
      <td className="t">
        {row.state === 'draft' ? (
          <Link className="q tt" to="/$slug/assignments/new" params={params} search={{ draft: row.id }}>
            {title}
          </Link>
        ) : (
          <Link className="q tt" to="/$slug/assignments/$number" params={{ ...params, number: row.number ?? row.id }}>
            {title}
          </Link>
        )}
        <Said item={row.lastMessage} />
      </td>
      <td className="e">
        <Executors slots={row.slots} />
        <Asks row={row} />
        <Stuck row={row} />
        {row.partlyLate && row.mark !== 'overdue' && <span className="part">{t('list.partlyLate')}</span>}
      </td>
      <td className="d">
        <Due row={row} mark={mark} />
      </td>
    </tr>
  );
}
