import { useTranslation } from 'react-i18next';
import type { DelegationInput } from '../graphql/graphql';
import { useDates } from '../words/useDates';

export type Terms = Required<DelegationInput>;

export const termNames = ['times', 'days', 'latestOn', 'noticeDays', 'declineDays'] as const satisfies (keyof Terms)[];

export const termsOf = ({ times, days, latestOn, noticeDays, declineDays }: Terms): Terms => ({ times, days, latestOn, noticeDays, declineDays });

/** The delegation in words: what the secretary does alone, and the terms that bodies are given. */
export function useTerms() {
  const { t } = useTranslation();
  const { day, today } = useDates();
  return {
    hand: ({ times, days, latestOn }: Terms) => {
      if (times === 0) return t('delegation.none');
      const facts = { times: t('delegation.times', { count: times }), days: t('delegation.days', { count: days }) };
      return latestOn ? t('delegation.handUntil', { ...facts, day: day(latestOn, 'document') }) : t('delegation.hand', facts);
    },
    isOver: ({ times, latestOn }: Terms) => Boolean(times > 0 && latestOn && latestOn < today),
    forBodies: ({ noticeDays, declineDays }: Terms) => [
      noticeDays === 0 ? t('delegation.noticeNone') : t('delegation.notice', { count: noticeDays }),
      t('delegation.decline', { count: declineDays }),
    ],
    value: (terms: Terms, name: keyof Terms) => (name !== 'latestOn' ? String(terms[name]) : terms.latestOn ? day(terms.latestOn, 'table') : t('delegation.noLatest')),
  };
}
