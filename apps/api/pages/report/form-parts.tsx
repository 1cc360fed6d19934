import type { AnswerView } from '@kenes/assignments';
import { formatDate, formatInstant, inLanguage, wordsFor, type Language } from '@kenes/config';
import type { ReportPage } from './report-view.js';

/** What the writer should know before typing: a mistake, a return, a letter that is still needed, what was kept. */
export function Notes({ view, language, problem, savedAt, handedOver }: ReportPage) {
  const { t } = wordsFor(language);
  const returned = view.slot.state === 'returned' ? view.reports.find(({ standing }) => standing === 'returned') : undefined;
  return (
    <>
      {problem && <p className="bad" role="alert">{problem}</p>}
      {view.handed && <p className={handedOver ? 'done' : 'note back'} role={handedOver ? 'status' : undefined}><span>{handedWords(view.handed, language, handedOver)}</span></p>}
      {savedAt && !problem && <p className="done" role="status">{t('assignments:page.collect.saved', { when: formatInstant(savedAt, view.zone, 'short', language) })}</p>}
      {returned && !problem && <p className="note back"><span>{t('assignments:page.returned', { reason: returned.returnReason! })}</span></p>}
      {view.slot.awaitsLetter && <p className="note back"><span>{t('assignments:page.letterNeeded')}</span></p>}
    </>
  );
}

/** Files of this answer: those that are here already are carried along. */
export function FilesField({ language, kept, label }: ReportPage & { label: string }) {
  const { t } = wordsFor(language);
  return (
    <>
      <label className="lb" htmlFor="file">{label} <span className="mut" style={{ fontWeight: 400, fontSize: '15px' }}>{t('assignments:page.filesIfAny')}</span></label>
      {kept.map(({ sealed }) => <input key={sealed} type="hidden" name="kept" value={sealed} />)}
      {kept.length > 0 && <p className="hint" style={{ marginTop: 0 }}>{t('assignments:page.filesKept', { names: kept.map(({ file }) => file.name).join(', ') })}</p>}
      <div className="file"><input type="file" id="file" name="file" multiple /><span className="hint">{t('assignments:page.filesNote')}</span></div>
    </>
  );
}

/** Practice 19: what was typed need not be written a second time for the chancellery. */
export function LetterPart({ view, language }: ReportPage) {
  const { t } = wordsFor(language);
  return (
    <details className="dep" open={view.slot.awaitsLetter}>
      <summary>{t('official:make')}</summary>
      <p className="hint">{t('official:makeNote')}</p>
      <div className="two">
        {(['kk', 'ru'] as const).map((own) => <button key={own} className="btn" type="submit" name="letter" value={own} formNoValidate>{t(`official:in.${own}`)}</button>)}
      </div>
    </details>
  );
}

/** T3 on the page: a colleague answers for the body instead, with a letter and a link of his own. */
export function HandOver({ view, language, typed }: ReportPage) {
  const { t } = wordsFor(language);
  const { colleague } = typed;
  const field = (id: string, label: string, type: string, value: string, more: object = {}) => (
    <div><label className="lb s" htmlFor={id}>{label}</label><input className="t" type={type} id={id} name={id} defaultValue={value} {...more} /></div>
  );
  return (
    <details className="dep" open={Object.values(colleague).some(Boolean)}>
      <summary>{t('assignments:page.handOver.summary')}</summary>
      <p className="hint">{t('assignments:page.handOver.note')}</p>
      <div style={{ display: 'grid', gap: '14px' }}>
        {field('colleague', t('assignments:page.handOver.name'), 'text', colleague.name, { maxLength: 200 })}
        <div className="two">
          {field('colleagueAddress', t('assignments:page.handOver.address'), 'email', colleague.address, { maxLength: 254 })}
          {field('colleaguePhone', t('assignments:page.handOver.phone'), 'tel', colleague.phone, { maxLength: 60 })}
        </div>
        {view.slot.dueOn! >= view.today && (
          <div>
            <label className="lb s" htmlFor="innerDueOn">{t('assignments:page.handOver.due')}</label>
            <p className="hint">{t('assignments:page.handOver.dueNote', { day: formatDate(view.slot.dueOn!, 'day', language) })}</p>
            <input className="t" type="date" id="innerDueOn" name="innerDueOn" min={view.today} max={view.slot.dueOn!} defaultValue={colleague.dueOn} />
          </div>
        )}
        <div><label className="lb s" htmlFor="colleagueNote">{t('assignments:page.handOver.text')}</label><textarea id="colleagueNote" name="colleagueNote" maxLength={1_000} style={{ minHeight: 0 }} defaultValue={colleague.note} /></div>
        <button className="btn" type="submit" name="handOver" value="1" formNoValidate>{t('assignments:page.handOver.send')}</button>
      </div>
    </details>
  );
}

function handedWords({ by, to, toMe, dueOn }: NonNullable<AnswerView['handed']>, language: Language, now = false): string {
  const { t } = wordsFor(language);
  if (now) return t('assignments:page.handOver.done', { name: inLanguage(to, language) });
  if (!toMe) return t('assignments:page.handOver.with', { name: inLanguage(to, language) });
  const name = inLanguage(by, language);
  return dueOn ? t('assignments:page.handOver.withYou', { name, day: formatDate(dueOn, 'weekday', language) }) : t('assignments:page.handOver.withYouNoDay', { name });
}
