import { wordsFor } from '@kenes/config';
import type { ReportPage } from './report-view.js';

/** Nothing is owed any more; what is added is kept beside it. */
export function ClosedForm({ view, language, formKey, typed, problem }: ReportPage) {
  const { t } = wordsFor(language);
  const accepted = view.reports.find(({ standing }) => standing === 'accepted');
  return (
    <form method="post" id="f" encType="multipart/form-data">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="answer" value="done" />
      {problem && <p className="bad" role="alert">{problem}</p>}
      {accepted && <><h2 style={{ fontSize: '18px' }}>{t('assignments:page.recorded')}</h2><p className="tx" style={{ margin: '8px 0 20px' }}>{accepted.text}</p></>}
      <label className="lb s" htmlFor="t-done">{t('assignments:page.closed.add')}</label>
      <p className="hint">{t('assignments:page.closed.addNote')}</p>
      <textarea id="t-done" name="t-done" maxLength={20_000} style={{ minHeight: '76px' }} defaultValue={typed.texts.done ?? ''} />
      <button className="btn go2" type="submit">{t('assignments:page.closed.addSend')}</button>
    </form>
  );
}
