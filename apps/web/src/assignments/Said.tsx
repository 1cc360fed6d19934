import { useTranslation } from 'react-i18next';
import type { SaidFragment } from '../graphql/graphql';
import { firstLine } from '../words/firstLine';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { useActName } from './actName';

/** The last thing anybody said about an assignment, in one line. */
export function Said({ item }: { item: SaidFragment | null }) {
  const { t } = useTranslation();
  const { brief } = useDates();
  const actName = useActName();
  if (!item) return <p className="msg">{t('list.nothingSaid')}</p>;
  const words = item.report?.text || item.message?.text || item.message?.subject || (item.report && t(`answer.${item.report.answer}`));
  const who = item.organisation ? local(item.organisation.short) : item.person ? local(item.person.name) : null;
  return (
    <p className="msg">
      {words ? (
        <>
          <b>
            {who ? `${who}, ` : ''}
            {brief(item.at)}:
          </b>{' '}
          «{firstLine(words, 160)}»
        </>
      ) : (
        <>
          {actName(item)}, {brief(item.at)}
        </>
      )}
    </p>
  );
}
