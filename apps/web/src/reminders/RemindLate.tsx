import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemindLateDialog } from './RemindLateDialog';

/** Opens what would be sent to whom; only there it is sent. */
export function RemindLate() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link noprint" onClick={() => setOpen(true)}>
        {t('reminders.late.title')}
      </button>
      {open && <RemindLateDialog onClose={() => setOpen(false)} />}
    </>
  );
}
