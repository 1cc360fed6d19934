import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { ChangeDelegationDocument, type DelegationQuery } from '../graphql/graphql';
import { Section } from '../parts/Section';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { DelegationDialog } from './DelegationDialog';
import { DelegationHistory } from './DelegationHistory';
import { useTerms, type Terms } from './useTerms';

export type TheDelegation = NonNullable<DelegationQuery['delegation']>;

/** How far the secretary goes without the chair. Whoever is bound by it reads it and is told who changes it. */
export function Delegation({ delegation }: { delegation: TheDelegation }) {
  const { t } = useTranslation();
  const { hand, isOver, forBodies } = useTerms();
  const { act } = useAct(ChangeDelegationDocument);
  const [changing, setChanging] = useState(false);
  const undo = async (input: Terms, expectedVersion: number) => {
    const answer = (await act({ input, expectedVersion })).changeDelegation;
    say(answer.__typename === 'Refused' ? answer.sentence : t('delegation.takenBack'));
  };
  return (
    <Section
      title={t('delegation.title')}
      right={
        delegation.mayChange && (
          <button type="button" className="btn s" onClick={() => setChanging(true)}>
            {t('delegation.change')}
          </button>
        )
      }
    >
      <p className="hand">{hand(delegation)}</p>
      {isOver(delegation) && (
        <div className="note due">
          <p>{t('delegation.over')}</p>
        </div>
      )}
      {delegation.times > 0 && <p>{t('delegation.beyond')}</p>}
      {forBodies(delegation).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {!delegation.mayChange && <p className="mut">{delegation.chair ? t('delegation.changedBy', { name: local(delegation.chair.name) }) : t('delegation.chairMissing')}</p>}
      <DelegationHistory changes={delegation.changes} />
      {changing && (
        <DelegationDialog
          delegation={delegation}
          onClose={() => setChanging(false)}
          onChanged={(was, version) => {
            setChanging(false);
            say(t('delegation.saved'), () => undo(was, version));
          }}
        />
      )}
    </Section>
  );
}
