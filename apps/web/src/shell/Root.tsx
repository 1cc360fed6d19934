import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Toasts } from '../parts/Toasts';

export function Root() {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#m">
        {t('shell.skip')}
      </a>
      <Outlet />
      <Toasts />
    </>
  );
}
