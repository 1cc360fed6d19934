import { useTranslation } from 'react-i18next';
import { chooseTheme, themes, useTheme } from './theme';

export function ThemeSwitch() {
  const { t } = useTranslation();
  const chosen = useTheme();
  return (
    <span className="lang" role="group" aria-label={t('shell.theme')}>
      {themes.map((theme) => (
        <button
          key={theme}
          type="button"
          aria-pressed={chosen === theme}
          onClick={(event) => {
            event.stopPropagation();
            chooseTheme(theme);
          }}
        >
          {t(`shell.themes.${theme}`)}
        </button>
      ))}
    </span>
  );
}
