import { useTranslation } from 'react-i18next';

/** What came of one press, in a sentence. */
export function useRemindedWords() {
  const { t } = useTranslation();
  return ({ letters, now, later }: { letters: number; now: number; later: number }): string =>
    [now > 0 && t('reminders.done', { count: letters }), later > 0 && t('reminders.later')].filter(Boolean).join('. ');
}
