import { useTranslation } from 'react-i18next';
import { Files } from '../assignments/Files';
import type { OpenFragment } from '../graphql/graphql';
import { DocText } from '../parts/DocText';
import { useDates } from '../words/useDates';

/** The letter as it came, nothing added. */
export function RawLetter({ letter }: { letter: OpenFragment }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  return (
    <article className="rd">
      <p className="crumb">{letter.automatic ? t('unsorted.automatic') : t('unsorted.crumb')}</p>
      <h2>{letter.subject || t('unsorted.noSubject')}</h2>
      <dl className="hd">
        <dt>{t('unsorted.from')}</dt>
        <dd>
          {letter.fromName} &lt;{letter.fromAddress}&gt;
        </dd>
        <dt>{t('unsorted.to')}</dt>
        <dd>{letter.toAddresses.join(', ')}</dd>
        <dt>{t('unsorted.came')}</dt>
        <dd>
          {moment(letter.receivedAt)}
          {letter.files.length > 0 && `, ${t('files.count', { count: letter.files.length })}`}
          {letter.registerNumber && `, ${t('one.incoming', { number: letter.registerNumber })}`}
        </dd>
      </dl>
      <DocText text={letter.text || t('unsorted.noText')} className="raw" />
      {letter.quotedText && (
        <details className="quoted">
          <summary className="sm">{t('unsorted.quoted')}</summary>
          <DocText text={letter.quotedText} className="raw" />
        </details>
      )}
      <Files files={letter.files} />
      <p className="sm">
        <a href={letter.rawUrl}>{t('one.raw')}</a>
      </p>
    </article>
  );
}
