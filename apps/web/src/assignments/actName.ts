import { useTranslation } from 'react-i18next';

/** What an act is called in the history; an act without a name of its own is called by its kind. */
export function useActName() {
  const { t, i18n } = useTranslation();
  return ({ kind, act }: { kind: string; act: string | null }): string => {
    const known = [`act.${act}`, `act.slot.${act}`, `act.assignment.${act}`, `act.${kind}`].find((key) => typeof t(key as 'act.change') === 'string' && i18n.exists(key));
    return t((known ?? 'act.change') as 'act.change');
  };
}
