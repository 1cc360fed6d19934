import { useTranslation } from 'react-i18next';
import type { RowFragment } from '../graphql/graphql';
import { Force } from '../parts/Force';
import { Glyph } from '../parts/Glyph';
import { markOrder } from '../parts/StateBar';
import { useMarks } from '../parts/useMarks';
import { local } from '../words/local';
import { Undelivered } from './Undelivered';

type Slot = RowFragment['slots'][number];

/** Who does it and how each stands; many akimats are said as «3 акимата», state by state. */
export function Executors({ slots }: { slots: Slot[] }) {
  const { t } = useTranslation();
  const markFor = useMarks();
  const akimats = slots.filter(({ organisation, isLead }) => organisation.type === 'AKIMAT' && !isLead);
  const many = akimats.length > 3;
  const single = [...slots.filter((slot) => !many || !akimats.includes(slot))].sort((one, other) => Number(other.isLead) - Number(one.isLead));
  const shown = single.slice(0, 6);
  const groups = many
    ? markOrder.map((mark) => ({ mark, held: akimats.filter((slot) => markFor(slot.mark, slot.force) === mark) })).filter(({ held }) => held.length > 0)
    : [];
  return (
    <div>
      {shown.map((slot) => (
        <span key={slot.id} className={slot.isLead ? 'ex lead' : 'ex'}>
          <Glyph mark={markFor(slot.mark, slot.force)} />
          <span className="nm">{local(slot.organisation.short)}</span>
          <span className="vh">: {t(`mark.${markFor(slot.mark, slot.force)}`)}</span>
          <Force force={slot.force} />
          <Undelivered letter={slot.undelivered} />
        </span>
      ))}
      {single.length > shown.length && <span className="ex">{t('list.more', { count: single.length - shown.length })}</span>}
      {groups.map(({ mark, held }) => (
        <span key={mark} className="ex">
          <Glyph mark={mark} />
          <span className="nm">{t('list.akimats', { count: held.length })}</span>
          <span className="vh">: {t(`mark.${mark}`)}</span>
          <Force force={held[0].force} />
        </span>
      ))}
    </div>
  );
}
