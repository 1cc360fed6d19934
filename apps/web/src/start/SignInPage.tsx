import { useEffect, useState } from 'react';
import { useSearch } from '@tanstack/react-router';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { RequestSignInLinkDocument } from '../graphql/graphql';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { Sign } from '../parts/Sign';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import './start.css';

const remembered = 'kenes.council';

/** Asks for a link by mail; the answer is the same for every address, so nobody learns who is a member. */
export function SignInPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/sign-in' });
  const [council, setCouncil] = useState(search.council ?? localStorage.getItem(remembered) ?? '');
  const [address, setAddress] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const { act, busy } = useAct(RequestSignInLinkDocument);
  useEffect(() => {
    document.title = `${t('signIn.title')} — Кеңес`;
  }, [t]);

  const submit = async () => {
    const found: Problem[] = [];
    if (!council.trim()) found.push({ field: 'council', sentence: t('signIn.noCouncil') });
    if (!/^\S+@\S+$/.test(address.trim())) found.push({ field: 'address', sentence: t('signIn.noAddress') });
    setProblems(found);
    setFailure(null);
    if (found.length > 0) return;
    try {
      await act({ council: council.trim(), address: address.trim() });
      localStorage.setItem(remembered, council.trim());
      setSentTo(address.trim());
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <div className="start">
      <header className="hd">
        <Sign />
        <b>Кеңес</b>
        <LanguageSwitch />
      </header>
      <main id="m" tabIndex={-1} className="door">
        <h1>{t('signIn.title')}</h1>
        {sentTo ? (
          <div className="note ok" role="status">
            <p>
              <b>{t('signIn.sent', { address: sentTo })}</b>
            </p>
            <p>{t('signIn.sentText')}</p>
            <div className="row">
              <button type="button" className="btn s" onClick={() => setSentTo(null)}>
                {t('signIn.other')}
              </button>
            </div>
          </div>
        ) : (
          <FormWithProblems problems={problems} onSubmit={() => void submit()}>
            <p className="mut">{t('signIn.lead')}</p>
            {failure !== null && <ErrorNote error={failure} />}
            <Field id="council" label={t('signIn.council')} hint={t('signIn.councilHint')}>
              {(aria) => <input {...aria} className="in" autoComplete="organization" value={council} onChange={(event) => setCouncil(event.target.value)} />}
            </Field>
            <Field id="address" label={t('signIn.address')}>
              {(aria) => <input {...aria} className="in" type="email" autoComplete="email" value={address} onChange={(event) => setAddress(event.target.value)} />}
            </Field>
            <button className="btn p" type="submit" disabled={busy}>
              <IconSend className="i" aria-hidden /> {t('signIn.send')}
            </button>
          </FormWithProblems>
        )}
      </main>
    </div>
  );
}
