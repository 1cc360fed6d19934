import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { BodyMailDocument, type BodyMailQuery } from '../graphql/graphql';
import { Section } from '../parts/Section';
import { local, type LocalText } from '../words/local';
import { useDates } from '../words/useDates';
import { ConfirmDomainDialog, WithdrawDomainDialog } from './DomainDialogs';

type Domain = NonNullable<BodyMailQuery['organisation']>['mailDomains'][number];

/** For the secretariat: addresses that send our letters back, and domains whose letters nothing proves. Nothing to tell, nothing shown. */
export function BodyMail({ id }: { id: string }) {
  const { t } = useTranslation();
  const { brief } = useDates();
  const asked = useAsk(BodyMailDocument, { variables: { id } });
  const [confirming, setConfirming] = useState<string | null>(null);
  const [withdrawing, setWithdrawing] = useState<{ domain: string; id: string } | null>(null);
  const { failingAddresses = [], mailDomains = [] } = asked.data?.organisation ?? {};
  if (failingAddresses.length + mailDomains.length === 0) return null;
  return (
    <Section title={t('bodies.mail.title')}>
      <dl className="facts">
        {failingAddresses.map(({ address, words, since }) => (
          <div key={address}>
            <dt className="c-late">{t('bodies.mail.failing')}</dt>
            <dd>
              {address}
              <span className="hint">
                {words}, {brief(since)}
              </span>
            </dd>
          </div>
        ))}
        {mailDomains.map((each) => (
          <div key={each.domain}>
            <dt>{t(each.confirmation ? 'bodies.mail.confirmed' : 'bodies.mail.unproved')}</dt>
            <dd>
              {each.domain}
              <WhoAnswers {...each} />
              {each.mayConfirm && (
                <button type="button" className="link" onClick={() => setConfirming(each.domain)}>
                  {t('bodies.mail.confirm')}
                </button>
              )}
              {each.mayWithdraw && each.confirmation && (
                <button type="button" className="link" onClick={() => setWithdrawing({ domain: each.domain, id: each.confirmation!.id })}>
                  {t('bodies.mail.withdraw')}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {confirming && <ConfirmDomainDialog organisationId={id} domain={confirming} onClose={() => setConfirming(null)} />}
      {withdrawing && <WithdrawDomainDialog confirmationId={withdrawing.id} domain={withdrawing.domain} onClose={() => setWithdrawing(null)} />}
    </Section>
  );
}

/** Who answers for a domain; or how many letters wait for that, and who has taken her word back. */
function WhoAnswers({ letters, lastAt, confirmation, withdrawn }: Domain) {
  const { t } = useTranslation();
  const { brief } = useDates();
  const said = (person: { name: LocalText } | null | undefined, at: string, reason: string) => `${person ? `${local(person.name)}, ` : ''}${brief(at)}: ${reason}`;
  if (confirmation) return <span className="hint">{said(confirmation.by, confirmation.at, confirmation.reason)}</span>;
  return (
    <>
      {lastAt && <span className="hint">{t('bodies.mail.letters', { count: letters, when: brief(lastAt) })}</span>}
      {withdrawn?.withdrawnAt && <span className="hint">{t('bodies.mail.wasWithdrawn', { who: said(withdrawn.withdrawnBy, withdrawn.withdrawnAt, withdrawn.withdrawnReason ?? '') })}</span>}
    </>
  );
}
