import { useTranslation } from 'react-i18next';
import { Conflict } from '../parts/Conflict';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import type { DraftState } from './draft';

interface DraftConflictProps {
  mine: DraftState;
  theirs: DraftState;
  who: string | null;
  at: string | null;
  onResolve: (draft: DraftState) => void;
}

/** Two people wrote one draft: both texts side by side; whatever is chosen is then saved over the newer version. */
export function DraftConflict({ mine, theirs, who, at, onResolve }: DraftConflictProps) {
  const { t } = useTranslation();
  const { time } = useDates();
  const join = (one: string, other: string) => (one === other ? one : `${one}\n\n${other}`.trim());
  return (
    <Conflict
      mine={local(mine.text)}
      theirs={local(theirs.text)}
      who={who ?? t('conflict.somebody')}
      at={at ? time(at) : null}
      onMine={() => onResolve(mine)}
      onTheirs={() => onResolve(theirs)}
      onBoth={() => onResolve({ ...mine, text: { kk: join(mine.text.kk, theirs.text.kk), ru: join(mine.text.ru, theirs.text.ru), en: join(mine.text.en, theirs.text.en) } })}
    />
  );
}
