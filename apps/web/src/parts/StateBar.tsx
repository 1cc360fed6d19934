import { useTranslation } from 'react-i18next';
import { barTone, Glyph, type MarkName } from './Glyph';

/** Segments always in this order, so that two bars can be compared by eye. */
export const markOrder: MarkName[] = ['overdue', 'awaited', 'dueSoon', 'review', 'returned', 'underway', 'notStarted', 'draft', 'accepted', 'cancelled'];

/** How many stand in which state: a bar with numbers inside and a legend in words. */
export function StateBar({ marks }: { marks: MarkName[] }) {
  const { t } = useTranslation();
  const counted = markOrder.map((mark) => ({ mark, count: marks.filter((each) => each === mark).length })).filter(({ count }) => count > 0);
  return (
    <div className="statebar">
      <div className="bar" aria-hidden="true">
        {counted.map(({ mark, count }) => (
          <i key={mark} className={barTone(mark)} style={{ flexGrow: count }}>
            {count}
          </i>
        ))}
      </div>
      <ul className="legend">
        {counted.map(({ mark, count }) => (
          <li key={mark} className="st">
            <Glyph mark={mark} /> {t(`mark.${mark}`)} {count}
          </li>
        ))}
      </ul>
    </div>
  );
}
