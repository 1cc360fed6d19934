import type { Answer, AnswerView } from '@kenes/assignments';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import { HelpFields } from './help-fields.js';
import { FilesField, HandOver, LetterPart, Notes } from './form-parts.js';
import { asks, type ReportPage, type Typed } from './report-view.js';

/** As people ask themselves: finished, on the way, later, stuck, not ours. */
const answersInOrder: readonly Answer[] = ['done', 'onTime', 'moreTime', 'help', 'notOurs'];

/** One question, five answers; the lead's last answer is put together on a form of its own. */
export function AnswerForm(page: ReportPage) {
  const { view, language, formKey, typed } = page;
  const { t } = wordsFor(language);
  const collects = view.coExecutors.length > 0;
  return (
    <form method="post" id="f" encType="multipart/form-data">
      <input type="hidden" name="key" value={formKey} />
      <Notes {...page} />
      <fieldset>
        <legend>{t('assignments:page.question')}</legend>
        <div className="opts">
          {collects && <button className="opt" type="submit" formAction="?collect" name="turn" value="1" formNoValidate><b aria-hidden="true">→</b><b>{t('assignments:page.done.choice')}: {t(`assignments:page.collect.collect.${asks(view.slot.force)}`)}</b><span>{t(`assignments:page.collect.collectHint.${asks(view.slot.force)}`)}</span></button>}
          {answersInOrder.filter((answer) => !(collects && answer === 'done')).map((answer) => <Choice key={answer} answer={answer} view={view} language={language} typed={typed} />)}
        </div>
      </fieldset>
      <Figures {...page} />
      <FilesField {...page} label={t('assignments:page.files')} />
      <button className="btn p go" type="submit">{t('assignments:page.send')}</button>
      <button className="btn go2" type="submit" name="save" value="1" formNoValidate>{t('assignments:page.collect.save')}</button>
      {view.address && <p className="after">{t('assignments:page.copy', { address: view.address })}</p>}
      <HandOver {...page} />
      <LetterPart {...page} />
    </form>
  );
}

/** The numbers that were asked for; an empty one is not zero. */
export function Figures({ view, language, typed }: ReportPage) {
  const { t } = wordsFor(language);
  if (view.indicators.length === 0) return null;
  return (
    <>
      <p className="lb">{t('assignments:page.figures')}</p>
      <p className="hint">{t('assignments:page.figuresNote')}</p>
      <div className="fg">
        {view.indicators.flatMap(({ code, name }) => [
          <label key={`l${code}`} htmlFor={`f-${code}`}>{inLanguage(name, language)}</label>,
          <input key={code} className="t" id={`f-${code}`} name={`f-${code}`} inputMode="numeric" pattern="[0-9 ]*" maxLength={16} defaultValue={typed.figures[code] ?? ''} />,
        ])}
      </div>
    </>
  );
}

function Choice({ answer, view, language, typed }: { answer: Answer; view: AnswerView; language: Language; typed: Typed }) {
  const { t } = wordsFor(language);
  const id = `t-${answer}`;
  const note = { done: t('assignments:page.done.note'), help: t('assignments:page.help.note'), notOurs: t('assignments:page.notOurs.note'), onTime: '', moreTime: '' }[answer];
  return (
    <>
      <label className={answer === 'notOurs' ? 'opt end' : 'opt'}>
        <input type="radio" name="answer" value={answer} defaultChecked={typed.answer === answer} required />
        <b>{t(`assignments:page.${answer}.choice`)}</b>
        <span>{answer === 'done' ? t(`assignments:page.done.hint.${view.slot.force}`) : t(`assignments:page.${answer}.hint`)}</span>
      </label>
      <div className="sub">
        {answer === 'moreTime' && (
          <div><label className="lb s" htmlFor="until">{t('assignments:page.moreTime.date')}</label><input className="t" type="date" id="until" name="until" min={view.today} defaultValue={typed.until} /></div>
        )}
        <div>
          <label className="lb s" htmlFor={id}>{t(`assignments:page.${answer}.label`)}</label>
          {note && <p className="hint">{note}</p>}
          <textarea id={id} name={id} maxLength={20_000} defaultValue={typed.texts[answer] ?? ''} />
        </div>
        {answer === 'help' && <HelpFields view={view} language={language} typed={typed} />}
      </div>
    </>
  );
}
