import type { Renewal } from '@kenes/assignments';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import { renderPage } from '../parts/page.js';
import { Phone } from '../parts/phone.js';

/** A link that no longer opens, whose holder still has the matter: a new one goes to the address on record (ML-09). */
export function renderRenewPage({ council, number, address, sender, keeps }: Renewal, language: Language, typed: { label: string; text: string } | null): string {
  const { t } = wordsFor(language);
  return renderPage({
    language, council: inLanguage(council, language), title: t('assignments:page.gone.title'), form: 'f',
    children: (
      <>
        <div className="lead">
          <p className="k">№ {number}</p>
          <h1>{t('assignments:page.gone.title')}</h1>
          <p className="f"><span className="mut">{t('assignments:page.renew.lead')}{keeps && <> {t('assignments:page.renew.keeps')}</>}</span></p>
        </div>
        <form method="post" id="f">
          {typed && <><label className="lb" htmlFor="kept">{typed.label}</label><textarea className="t" id="kept" name="notRecorded" rows={8} readOnly defaultValue={typed.text} /></>}
          <h2 style={{ fontSize: '18px' }}>{t('assignments:page.renew.get')}</h2>
          <p style={{ marginTop: '6px' }}>{t('assignments:page.renew.to')} <b className="nw">{address}</b></p>
          <button className="btn p go" type="submit" name="renew" value="1" style={{ marginTop: '16px' }}>{t('assignments:page.renew.send')}</button>
          <p className="after">{t('assignments:page.renew.after', { number })}</p>
          <div style={{ borderTop: '1px solid var(--line-2)', marginTop: '22px', paddingTop: '16px' }}>
            <h2>{t('assignments:page.renew.wrong')}</h2>
            <p style={{ marginTop: '4px' }}>{t('assignments:page.renew.wrongNote', { number })} {sender.phone && <Phone number={sender.phone} />}</p>
          </div>
        </form>
        <aside><section className="sec"><p>{t('assignments:page.gone.lead')}</p></section></aside>
      </>
    ),
  });
}
