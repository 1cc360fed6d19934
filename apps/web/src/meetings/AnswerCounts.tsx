import { useTranslation } from 'react-i18next';
import type { GatheringFragment } from '../graphql/graphql';
import { Glyph } from '../parts/Glyph';

/** Who answered; a promise is not attendance, so nothing is said of a quorum. */
export function AnswerCounts({ meeting: { yes, no, silent } }: { meeting: Pick<GatheringFragment, 'yes' | 'no' | 'silent'> }) {
  const { t } = useTranslation();
  return (
    <span className="counts sm">
      <span className="st">
        <Glyph mark="accepted" /> {t('meetings.yes', { count: yes })}
      </span>
      <span className="st">
        <Glyph mark="cancelled" /> {t('meetings.no', { count: no })}
      </span>
      <span className="st">
        <Glyph mark="notStarted" /> {t('meetings.silent', { count: silent })}
      </span>
    </span>
  );
}
