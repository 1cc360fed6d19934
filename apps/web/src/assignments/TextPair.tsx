import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../parts/Field';
import type { Text } from './draft';

interface TextPairProps {
  id: string;
  label: string;
  value: Text;
  onChange: (text: Text) => void;
  rows?: number;
  limit?: number;
}

/** One text side by side in Kazakh and Russian; English when somebody needs it. */
export function TextPair({ id, label, value, onChange, rows, limit }: TextPairProps) {
  const { t } = useTranslation();
  const [english, setEnglish] = useState(value.en !== '');
  const shown = (english ? ['ru', 'kk', 'en'] : ['ru', 'kk']) as (keyof Text)[];
  return (
    <div className="pair">
      <div className={english ? 'two three' : 'two'}>
        {shown.map((language) => (
          <Field
            key={language}
            id={`${id}-${language}`}
            label={
              <span className="lg">
                <span>
                  {label} <span className="fnt">{t(`new.in.${language}`)}</span>
                </span>
                {limit && (
                  <span className={value[language].length > limit ? 'c-late' : undefined} aria-hidden="true">
                    {value[language].length} / {limit}
                  </span>
                )}
              </span>
            }
          >
            {(aria) =>
              rows ? (
                <textarea {...aria} lang={language} className="in doc" rows={rows} value={value[language]} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />
              ) : (
                <input {...aria} lang={language} className="in" value={value[language]} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />
              )
            }
          </Field>
        ))}
      </div>
      {rows && !english && (
        <button type="button" className="link sm" onClick={() => setEnglish(true)}>
          {t('new.addEnglish')}
        </button>
      )}
    </div>
  );
}
