import { wordsFor, type Language } from '@kenes/config';
import { renderPage } from '../pages/parts/page.js';

/** One button: opening the page signs nobody in, so a mail filter may open it. */
export function renderEnterPage({ language, name }: { language: Language; name: string }): string {
  const { t } = wordsFor(language);
  return renderPage({
    language, council: t('common:product'), title: t('access:signIn.title'), form: 'f',
    children: (
      <div>
        <h1>{t('access:signIn.as', { name })}</h1>
        <form method="post" id="f">
          <button className="btn p go" type="submit">{t('access:signIn.enter')}</button>
        </form>
        <p className="after">{t('access:signIn.notYou')}</p>
      </div>
    ),
  });
}

/** Where the eight digits of a letter are typed, from paper or a phone. */
export function renderCodePage({ language, problem, typed = '' }: { language: Language; problem?: string; typed?: string }): string {
  const { t } = wordsFor(language);
  return renderPage({
    language, council: t('common:product'), title: t('access:code.title'), form: 'f',
    children: (
      <div>
        <h1>{t('access:code.title')}</h1>
        <p className="hint" id="h">{t('access:code.lead')}</p>
        <form method="post" action="/code" id="f">
          {problem && <p className="note" role="alert" id="e"><span>{problem}</span></p>}
          <label className="lb" htmlFor="code">{t('access:code.label')}</label>
          <input className="in" id="code" name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={12} defaultValue={typed} aria-describedby={problem ? 'e h' : 'h'} aria-invalid={problem ? true : undefined} required />
          <button className="btn p go" type="submit">{t('access:code.open')}</button>
        </form>
      </div>
    ),
  });
}
