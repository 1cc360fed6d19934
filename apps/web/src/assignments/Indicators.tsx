import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AddresseesQuery } from '../graphql/graphql';
import { local } from '../words/local';

interface IndicatorsProps {
  all: AddresseesQuery['indicators'];
  chosen: string[];
  onChange: (codes: string[]) => void;
}

/** Numbers asked for by name, so that a reply's line can be read without guessing. */
export function Indicators({ all, chosen, onChange }: IndicatorsProps) {
  const { t } = useTranslation();
  return (
    <div className="chips" role="group" aria-label={t('new.result.indicators')}>
      {all.map(({ code, name }) => {
        const on = chosen.includes(code);
        return (
          <button key={code} type="button" className={on ? 'chip on' : 'chip'} aria-pressed={on} onClick={() => onChange(on ? chosen.filter((each) => each !== code) : [...chosen, code])}>
            {on ? <IconCheck className="i" aria-hidden /> : <IconPlus className="i" aria-hidden />} {local(name)}
          </button>
        );
      })}
    </div>
  );
}
