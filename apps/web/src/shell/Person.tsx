import { IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../parts/Menu';
import { local } from '../words/local';
import { initials } from './initials';
import { LanguageSwitch } from './LanguageSwitch';
import { ThemeSwitch } from './ThemeSwitch';
import { useMe } from './viewer';

/** Who is signed in, with language, light or dark, and the way out. */
export function Person({ small = false }: { small?: boolean }) {
  const { t } = useTranslation();
  const { person, roles, council } = useMe();
  const name = local(person.name);
  const menu = (
    <Menu label={t('shell.me', { name })} className={small ? 'avb' : 'btn t s'} up={!small} button={small ? <span className="av" aria-hidden="true">{initials(name)}</span> : <IconDotsVertical className="i" aria-hidden />}>
      <div className="panel">
        {small && <b>{name}</b>}
        <p className="lab">{t('shell.language')}</p>
        <LanguageSwitch />
        <p className="lab">{t('shell.theme')}</p>
        <ThemeSwitch />
        <form method="post" action="/sign-out" className="out">
          <button className="btn" type="submit">
            {council.demo ? t('shell.changeRole') : t('shell.signOut')}
          </button>
        </form>
      </div>
    </Menu>
  );
  if (small) return menu;
  return (
    <div className="me">
      <span className="av" aria-hidden="true">
        {initials(name)}
      </span>
      <span className="nm">
        <b>{name}</b>
        <span className="r">{roles[0] ? t(`role.${roles[0]}`) : t('role.officer')}</span>
      </span>
      {menu}
    </div>
  );
}
