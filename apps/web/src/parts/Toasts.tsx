import { useTranslation } from 'react-i18next';
import { dismiss, undoLast, useToasts } from './toasts';
import { useKeys } from '../shell/keys';

export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts();
  useKeys({ z: toasts.some(({ undo }) => undo) ? undoLast : undefined });
  return (
    <div className="toasts" role="status">
      {toasts.map(({ id, text, undo }) => (
        <div className="toast" key={id}>
          <span>{text}</span>
          {undo && (
            <span className="push">
              <button
                type="button"
                onClick={() => {
                  dismiss(id);
                  void undo();
                }}
              >
                {t('states.undo')}
              </button>
              <kbd className="dsk">Z</kbd>
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
