import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { ReasonDialog } from '../assignments/ReasonDialog';
import { ConfirmDomainDocument, WithdrawDomainDocument } from '../graphql/graphql';
import { say } from '../parts/toasts';

interface DomainDialogProps {
  domain: string;
  onClose: () => void;
}

/** The secretary answers for a domain. */
export function ConfirmDomainDialog({ organisationId, domain, onClose }: DomainDialogProps & { organisationId: string }) {
  const { t } = useTranslation();
  const { act } = useAct(ConfirmDomainDocument);
  return (
    <ReasonDialog
      title={t('bodies.mail.ask', { domain })}
      text={t('bodies.mail.askText')}
      send={t('bodies.mail.confirm')}
      onClose={onClose}
      onSend={async (reason) => {
        const answer = (await act({ organisationId, domain, reason })).confirmDomain;
        if (answer.__typename === 'Refused') return [{ field: 'reason', sentence: answer.sentence }];
        onClose();
        say(t('bodies.mail.done', { domain }));
        return null;
      }}
    />
  );
}

/** She takes her word back; the way back is the same button that gave it. */
export function WithdrawDomainDialog({ confirmationId, domain, onClose }: DomainDialogProps & { confirmationId: string }) {
  const { t } = useTranslation();
  const { act } = useAct(WithdrawDomainDocument);
  return (
    <ReasonDialog
      title={t('bodies.mail.withdrawAsk', { domain })}
      text={t('bodies.mail.withdrawText')}
      send={t('bodies.mail.withdraw')}
      onClose={onClose}
      onSend={async (reason) => {
        const answer = (await act({ confirmationId, reason })).withdrawDomain;
        if (answer.__typename === 'Refused') return [{ field: 'reason', sentence: answer.sentence }];
        onClose();
        say(t('bodies.mail.withdrawDone', { domain }));
        return null;
      }}
    />
  );
}
