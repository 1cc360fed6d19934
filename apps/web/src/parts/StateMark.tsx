import { useTranslation } from 'react-i18next';
import { Glyph, toneOf, type MarkName } from './Glyph';

/** A state: glyph and word, on a tinted ground when `tag`. */
export function StateMark({ mark, tag = false }: { mark: MarkName; tag?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`st ${toneOf(mark)}${tag ? ' tag' : ''}`}>
      <Glyph mark={mark} />
      {t(`mark.${mark}`)}
    </span>
  );
}
