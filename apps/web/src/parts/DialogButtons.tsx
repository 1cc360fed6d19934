import { useTranslation } from 'react-i18next';

interface DialogButtonsProps {
  /** What the act is called. */
  send: string;
  /** It cannot be pressed now. */
  busy?: boolean;
  onClose: () => void;
}

/** The foot of a dialog: its act, and the way back. */
export function DialogButtons({ send, busy = false, onClose }: DialogButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <button type="submit" className="btn p" disabled={busy}>
        {send}
      </button>
      <button type="button" className="btn" onClick={onClose}>
        {t('states.back')}
      </button>
    </div>
  );
}
