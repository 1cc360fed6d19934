import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages, type Language } from '../words/words';

const names: Record<Language, [short: string, full: string]> = { kk: ['Қаз', 'Қазақша'], ru: ['Рус', 'Русский'], en: ['Eng', 'English'] };

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <span className="lang" role="group" aria-label={t('shell.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={names[language][1]}
          aria-pressed={i18n.language === language}
          onClick={(event) => {
            event.stopPropagation();
            void chooseLanguage(language);
          }}
        >
          {names[language][0]}
        </button>
      ))}
    </span>
  );
}
