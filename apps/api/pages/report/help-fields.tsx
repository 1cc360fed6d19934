import type { AnswerView } from '@kenes/assignments';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import type { Typed } from './report-view.js';

/** How many bodies beside those of the assignment can be named. */
export const helpNames = [0, 1, 2] as const;

/** «Кто мог бы помочь»: bodies of the assignment to tick, others by name, somebody else, and by which day. */
export function HelpFields({ view, language, typed: { help } }: { view: AnswerView; language: Language; typed: Typed }) {
  const { t } = wordsFor(language);
  const { near, others } = view.helpers;
  return (
    <>
      <fieldset style={{ margin: 0 }}>
        <legend className="lb s">{t('problems:page.who')}</legend>
        {near.map(({ id, name }) => <label className="ck" key={id}><input type="checkbox" name="helper" value={id} defaultChecked={help.helpers.includes(id)} /><span>{inLanguage(name, language)}</span></label>)}
        <datalist id="bodies" dangerouslySetInnerHTML={{ __html: others.map((name) => `<option>${escaped(inLanguage(name, language))}`).join('') }} />
        <div style={{ display: 'grid', gap: '6px' }}>
          {helpNames.map((nth) => <input key={nth} className="t" name="helperName" list="bodies" maxLength={200} autoComplete="off" aria-label={t('problems:page.body', { nth: nth + 1 })} placeholder={t('problems:page.body', { nth: nth + 1 })} defaultValue={help.names[nth] ?? ''} />)}
          <input className="t" name="helpOther" maxLength={200} aria-label={t('problems:page.other')} placeholder={t('problems:page.other')} defaultValue={help.other} />
        </div>
      </fieldset>
      <div><label className="lb s" htmlFor="helpBy">{t('problems:page.by')}</label><input className="t" type="date" id="helpBy" name="helpBy" min={view.today} defaultValue={help.by} /></div>
      <p className="hint" style={{ margin: 0 }}>{t(`problems:page.note.${view.slot.force === 'order' ? 'order' : 'request'}`)}</p>
    </>
  );
}

/** Written without the end tags that HTML does not need: a page has room for twenty kilobytes. */
const escaped = (name: string): string => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
