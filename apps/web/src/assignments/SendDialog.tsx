import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssignmentInput, PreviewLettersQuery } from '../graphql/graphql';
import { Dialog } from '../parts/Dialog';
import { local } from '../words/local';

interface SendDialogProps {
  input: AssignmentInput;
  letters: PreviewLettersQuery['previewLetters'] | undefined;
  onSend: () => void;
  onClose: () => void;
}

/** A mass letter leaves the house: said once more, to how many, in whose words, and who is left out. */
export function SendDialog({ input, letters, onSend, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const requests = input.slots.filter(({ force }) => force === 'request').length;
  const left = letters?.problems ?? [];
  const count = input.slots.length - left.length;
  return (
    <Dialog title={t('new.confirm.title', { count })} onClose={onClose}>
      <dl className="kv">
        <dt>{t('new.confirm.now')}</dt>
        <dd>{t('new.confirm.letters', { count })}</dd>
        {requests > 0 && (
          <>
            <dt>{t('new.confirm.request')}</dt>
            <dd>{t('new.confirm.requests', { count: requests })}</dd>
          </>
        )}
        {left.length > 0 && (
          <>
            <dt>{t('new.confirm.left')}</dt>
            <dd>{left.map(({ organisation }) => local(organisation.short)).join(', ')}</dd>
          </>
        )}
      </dl>
      <div className="row">
        <button type="button" className="btn p" onClick={onSend}>
          <IconSend className="i" aria-hidden /> {t('new.confirm.send', { count })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('new.confirm.back')}
        </button>
      </div>
    </Dialog>
  );
}
