import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { useAct } from '../api/useAct';
import { ReasonDialog } from '../assignments/ReasonDialog';
import { BodyMailDocument, ConfirmDomainDocument } from '../graphql/graphql';
import { Section } from '../parts/Section';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

/** For the secretariat: addresses that send our letters back, and domains whose letters nothing proves. Nothing to tell, nothing shown. */
export function BodyMail({ id }: { id: string }) {
  const { t } = useTranslation();
  const { brief } = useDates();
  const asked = useAsk(BodyMailDocument, { variables: { id } });
  const { act } = useAct(ConfirmDomainDocument);
  const [domain, setDomain] = useState<string | null>(null);
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
        {mailDomains.map(({ domain: name, letters, lastAt, mayConfirm, confirmation }) => (
          <div key={name}>
            <dt>{t(confirmation ? 'bodies.mail.confirmed' : 'bodies.mail.unproved')}</dt>
            <dd>
              {name}
              <span className="hint">
                {confirmation
                  ? `${confirmation.by ? `${local(confirmation.by.name)}, ` : ''}${brief(confirmation.at)}: ${confirmation.reason}`
                  : t('bodies.mail.letters', { count: letters, when: brief(lastAt) })}
              </span>
              {mayConfirm && (
                <button type="button" className="link" onClick={() => setDomain(name)}>
                  {t('bodies.mail.confirm')}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {domain && (
        <ReasonDialog
          title={t('bodies.mail.ask', { domain })}
          text={t('bodies.mail.askText')}
          send={t('bodies.mail.confirm')}
          onClose={() => setDomain(null)}
          onSend={async (reason) => {
            const answer = (await act({ organisationId: id, domain, reason })).confirmDomain;
            if (answer.__typename === 'Refused') return [{ field: 'reason', sentence: answer.sentence }];
            setDomain(null);
            say(t('bodies.mail.done', { domain }));
            return null;
          }}
        />
      )}
    </Section>
  );
}
