import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { RemindDocument } from '../graphql/graphql';
import { say } from '../parts/toasts';

/** The one press of «Напомнить». Says what came of it; answers with why nothing did. */
export function useRemind() {
  const { t } = useTranslation();
  const { act, busy } = useAct(RemindDocument);
  const press = async (slotIds: string[]): Promise<string | null> => {
    const answer = await act({ slotIds }).catch(() => null);
    if (answer?.remind.__typename !== 'Reminded') return answer?.remind.sentence ?? t('states.offline.title');
    const { letters, now, later } = answer.remind;
    say([now > 0 && t('reminders.done', { count: letters }), later > 0 && t('reminders.later')].filter(Boolean).join('. '));
    return null;
  };
  return { press, busy };
}
