import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function OfflineLine() {
  const { t } = useTranslation();
  return (
    <div className="off" role="status">
      <IconWifiOff className="i" aria-hidden />
      <span>
        <b>{t('states.offline.title')}</b> {t('states.offline.kept')}
      </span>
    </div>
  );
}
