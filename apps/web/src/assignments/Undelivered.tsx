import { useTranslation } from 'react-i18next';
import type { RowFragment } from '../graphql/graphql';

/** The last letter reached nobody: said in words beside the body, never by a colour alone. */
export function Undelivered({ letter }: { letter: RowFragment['slots'][number]['undelivered'] }) {
  const { t } = useTranslation();
  if (!letter) return null;
  return (
    <span className="xs c-late" title={letter.words ?? undefined}>
      {' '}
      {letter.address ? t('list.undelivered', { address: letter.address }) : t('list.unaddressed')}
    </span>
  );
}
