import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewLettersQuery } from '../graphql/graphql';
import { ErrorNote } from '../parts/ErrorNote';
import { LetterText } from '../parts/LetterText';
import { local } from '../words/local';

interface LettersPreviewProps {
  letters: PreviewLettersQuery['previewLetters']['letters'];
  waiting: boolean;
  error: unknown;
}

/** The letters as they will arrive, made by the same code that sends them. */
export function LettersPreview({ letters, waiting, error }: LettersPreviewProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const letter = letters.find(({ organisation }) => organisation.id === chosen) ?? letters[0];
  return (
    <aside className="pv" aria-label={t('new.preview.title')}>
      <div className="pvh">
        <h2>{t('new.preview.title')}</h2>
        <span className="hint r">{t('new.preview.hint')}</span>
      </div>
      {letter ? (
        <>
          {letters.length > 4 ? (
            <select className="in whose" aria-label={t('new.preview.whose')} value={letter.organisation.id} onChange={(event) => setChosen(event.target.value)}>
              {letters.map(({ organisation }) => (
                <option key={organisation.id} value={organisation.id}>
                  {local(organisation.short)}
                </option>
              ))}
            </select>
          ) : (
            <div className="to" role="group" aria-label={t('new.preview.whose')}>
              {letters.map(({ organisation }) => (
                <button key={organisation.id} type="button" aria-pressed={organisation.id === letter.organisation.id} onClick={() => setChosen(organisation.id)}>
                  {local(organisation.short)}
                </button>
              ))}
            </div>
          )}
          <div className="ml">
            <dl className="mh">
              <dt>{t('new.preview.to')}</dt>
              <dd>
                {letter.person ? `${local(letter.person.name)}, ` : ''}
                {letter.toAddress ?? letter.problem}
              </dd>
              <dt>{t('new.preview.subject')}</dt>
              <dd>
                <b>{letter.subject}</b>
              </dd>
            </dl>
            <article className="let">
              <LetterText text={letter.text} />
            </article>
            <p className="pf">
              <span>{t('new.preview.lines', { count: letter.lines })}</span>
              <span>{t('new.preview.plain')}</span>
            </p>
          </div>
        </>
      ) : error ? (
        <ErrorNote error={error} />
      ) : (
        <p className="mut">{t(waiting ? 'new.preview.nothing' : 'states.loading')}</p>
      )}
    </aside>
  );
}
