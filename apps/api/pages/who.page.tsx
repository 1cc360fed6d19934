import type { OpenSlot } from '@kenes/assignments';
import { byWeekday } from '@kenes/assignments';
import { formatDate, inLanguage, wordsFor, type Language } from '@kenes/config';
import type { NamedPerson, ShownPerson, WhoView } from '@kenes/answering';
import { renderPage } from './parts/page.js';
import { Phone } from './parts/phone.js';
import { channels, type TypedWho } from './who-form.js';

export interface WhoPage {
  view: WhoView;
  language: Language;
  /** The language that was chosen here; null while the page speaks its person's own. */
  wanted: Language | null;
  /** Idempotency key of this form. */
  formKey: string;
  typed: TypedWho;
  open: readonly OpenSlot[];
  /** Of the calendar page that passed to the new person. */
  calendar: string | null;
  /** It was just sent: say what came of it. */
  sent?: boolean;
  /** What is wrong with what was sent, and in which field. */
  problem?: { sentence: string; field: string | null };
}

const style = `.now{border-top:2px solid var(--ink);padding:12px 0 20px}.now h2{margin-bottom:8px}.now b{font-size:18px}.dep{border-top:2px solid var(--ink);padding-top:12px;margin-top:4px}.dep summary{font-weight:600;font-size:18px;cursor:pointer;padding:6px 0;min-height:44px;color:var(--kok)}.dep summary span{font-weight:400;font-size:15px;color:var(--ink-2)}.dep>div{display:grid;gap:16px;padding:8px 0 14px}.sub fieldset{margin:0}
.done{border-left:4px solid var(--ok);background:var(--ok-t);padding:10px 14px;margin-bottom:20px}.bad{border-left:4px solid var(--late);background:var(--late-t);padding:10px 14px;margin-bottom:16px}input[aria-invalid]{border:2px solid var(--late)}.err{color:var(--late);font-size:15px;margin-top:4px}`;

/** «Кто отвечает в 2027 году?»: one form, no script; the same page asks the named successor whether he agrees. */
export function renderWhoPage(page: WhoPage): string {
  const { view, language } = page;
  const { t } = wordsFor(language);
  const body = inLanguage(view.organisation, language);
  const year = view.round.year;
  const title = view.asSuccessor ? t('answering:page.successor.title', { year, body }) : t('answering:page.title', { year });
  return renderPage({
    language, council: inLanguage(view.council, language), title, form: 'f', wanted: page.wanted, style,
    children: (
      <>
        <div className="lead">
          <p className="k">{body} · {t('letters:number', { number: view.round.number })}</p>
          <h1>{title}</h1>
          <p className="f">
            {view.answering.answeredAt === null && view.today <= view.round.answerBy && <span>{t('answering:page.awaited')} <b>{byWeekday(view.round.answerBy, language)}</b></span>}
            {view.asSuccessor && view.contact && <span>{t('answering:page.successor.namedBy', { name: inLanguage(view.contact.person.name, language) })}</span>}
            <span className="mut">{t('answering:page.from', { who: [inLanguage(view.sender.name, language), inLanguage(view.sender.post, language)].filter(Boolean).join(', ') })}</span>
          </p>
        </div>
        <form method="post" id="f" action={`?lang=${language}`}>
          <input type="hidden" name="key" value={page.formKey} />
          {page.problem && <p className="bad" role="alert">{page.problem.sentence}</p>}
          {page.sent && !page.problem && <Done {...page} />}
          <OnRecord {...page} />
          <Answers {...page} />
          <DeputyPart {...page} />
          <button className="btn p go" type="submit">{t('answering:page.submit')}</button>
          <p className="after">{t('answering:page.anyDay')}</p>
        </form>
        <Aside {...page} />
      </>
    ),
  });
}

function Done({ view, language, calendar }: WhoPage) {
  const { t } = wordsFor(language);
  const { state } = view.answering;
  const which = state === 'named' ? 'named' : view.holder.id === view.answering.personId && view.answering.passedOnAt ? 'took' : 'confirmed';
  const named = state === 'named' ? view.successor : view.contact;
  const name = named ? inLanguage(named.person.name, language) : '';
  return (
    <div className="done" role="status">
      <b>{t(`answering:page.done.${which}`)}</b> {t(`answering:page.done.${which}Text`, { year: view.round.year, name })}
      {which === 'took' && calendar && <p><a href={calendar}>{t('answering:page.calendarOpen')}</a></p>}
    </div>
  );
}

function OnRecord({ view, language }: WhoPage) {
  const { t } = wordsFor(language);
  const shown = view.asSuccessor ? view.successor : view.contact;
  return (
    <section className="now">
      <h2>{t('answering:page.onRecord')}</h2>
      {shown ? <Shown shown={shown} post={view.asSuccessor ? view.answering.successorPost : null} language={language} /> : <p className="mut">{t('answering:page.nobody')}</p>}
    </section>
  );
}

function Shown({ shown: { person, post, address }, post: said, language }: { shown: ShownPerson; post: string | null; language: Language }) {
  const { t } = wordsFor(language);
  const letters = { kk: 'kk', ru: 'ru', en: 'en', 'kk+ru': 'kkRu' } as const;
  return (
    <>
      <p><b>{inLanguage(person.name, language)}</b></p>
      <p className="mut">{said ?? inLanguage(post, language)}</p>
      <dl className="kv" style={{ marginTop: '8px' }}>
        {person.phone && <><dt>{t('answering:page.phone')}</dt><dd className="num">{person.phone}</dd></>}
        {address && <><dt>{t('answering:page.mail')}</dt><dd>{address}</dd></>}
        <dt>{t('answering:page.letters')}</dt><dd>{t(`answering:page.${letters[person.language]}`)}</dd>
        <dt>{t('answering:page.best')}</dt><dd>{t(`answering:page.channel.${person.bestChannel}`)}</dd>
      </dl>
    </>
  );
}

function Answers(page: WhoPage) {
  const { view, language, typed } = page;
  const { t } = wordsFor(language);
  const year = view.round.year;
  const option = (value: TypedWho['choice'], label: string, hint: string, end = false) => (
    <label className={end ? 'opt end' : 'opt'}><input type="radio" name="w" value={value} defaultChecked={typed.choice === value} required /><b>{label}</b><span>{hint}</span></label>
  );
  if (view.asSuccessor) {
    return (
      <fieldset>
        <legend>{t('answering:page.successor.who')}</legend>
        <div className="opts">
          {option('same', t('answering:page.successor.same'), t('answering:page.successor.sameHint'))}
          {option('fix', t('answering:page.successor.fix'), t('answering:page.successor.fixHint'))}
          <div className="sub"><Details of="fix" person={typed.fix} {...page} /><Habits {...page} /></div>
          {option('no', t('answering:page.successor.no'), t('answering:page.successor.noHint'), true)}
        </div>
      </fieldset>
    );
  }
  return (
    <fieldset>
      <legend>{t('answering:page.who', { year })}</legend>
      <div className="opts">
        {view.contact && option('same', t('answering:page.same'), t('answering:page.sameHint'))}
        {view.contact && option('fix', t('answering:page.fix'), t('answering:page.fixHint'))}
        {view.contact && <div className="sub"><Details of="fix" person={typed.fix} {...page} /></div>}
        {option('new', t('answering:page.new'), t('answering:page.newHint'), true)}
        <div className="sub">
          <Field of="next.name" label={t('answering:page.name')} value={typed.next.name} {...page} />
          <Field of="next.nameKk" label={t('answering:page.nameKk')} value={typed.next.nameKk} lang="kk" {...page} />
          <Details of="next" person={typed.next} {...page} />
          <Field of="shared" label={t('answering:page.shared')} hint={t('answering:page.sharedHint')} value={typed.shared} type="email" {...page} />
          <Habits {...page} />
          <p className="note"><span>{page.open.length > 0 ? t('answering:page.passes', { count: page.open.length }) : t('answering:page.passesNone')}</span></p>
        </div>
      </div>
    </fieldset>
  );
}

function Details({ of, person, ...page }: WhoPage & { of: 'fix' | 'next'; person: NamedPerson }) {
  const { t } = wordsFor(page.language);
  return (
    <>
      <Field of={`${of}.post`} label={t('answering:page.post')} value={person.post} {...page} />
      <div className="two">
        <Field of={`${of}.phone`} label={t('answering:page.phone')} value={person.phone} type="tel" {...page} />
        <Field of={`${of}.address`} label={t('answering:page.mail')} value={person.address} type="email" {...page} />
      </div>
    </>
  );
}

function Habits({ language, typed }: WhoPage) {
  const { t } = wordsFor(language);
  return (
    <>
      <fieldset>
        <legend className="lb s">{t('answering:page.letters')}</legend>
        <div className="cks">
          {(['kk', 'ru', 'en'] as const).map((tag) => <label key={tag} className="ck"><input type="checkbox" name="letters" value={tag} defaultChecked={typed.languages.includes(tag)} /><span>{t(`answering:page.${tag}`)}</span></label>)}
        </div>
      </fieldset>
      <fieldset>
        <legend className="lb s">{t('answering:page.how')}</legend>
        <div className="cks">
          {channels.map((channel) => <label key={channel} className="ck"><input type="radio" name="channel" value={channel} defaultChecked={typed.channel === channel} /><span>{t(`answering:page.channel.${channel}`)}</span></label>)}
        </div>
      </fieldset>
    </>
  );
}

function DeputyPart(page: WhoPage) {
  const { view, language, typed: { deputy } } = page;
  const { t } = wordsFor(language);
  const open = Object.values(deputy).some(Boolean) || (page.problem?.field?.startsWith('deputy') ?? false);
  return (
    <details className="dep" open={open}>
      <summary>{t('answering:page.addDeputy')} <span>{view.deputy ? t('answering:page.deputyNow', { name: inLanguage(view.deputy.person.name, language) }) : t('answering:page.deputyHint')}</span></summary>
      <div>
        <Field of="deputy.name" label={t('answering:page.fullName')} value={deputy.name} {...page} />
        <div className="two">
          <Field of="deputy.phone" label={t('answering:page.phone')} value={deputy.phone} type="tel" {...page} />
          <Field of="deputy.address" label={t('answering:page.mail')} value={deputy.address} type="email" {...page} />
        </div>
      </div>
    </details>
  );
}

interface FieldOf { of: string; label: string; value: string; hint?: string; type?: 'tel' | 'email'; lang?: string }

/** Its own mistake stands under it; `inputmode` instead of a type, so that no browser refuses before we can say why. */
function Field({ of, label, value, hint, type, lang, problem, typed }: FieldOf & Pick<WhoPage, 'problem' | 'typed'>) {
  const id = of.replace('.', '-');
  const chosen = typed.choice === 'new' ? 'next.' : 'fix.';
  const wrong = problem?.field !== null && problem?.field !== undefined && (problem.field === of || `${chosen}${problem.field}` === of);
  return (
    <div>
      <label className="lb s" htmlFor={id}>{label}</label>
      {hint && <p className="hint">{hint}</p>}
      <input className="t" id={id} name={of} defaultValue={value} lang={lang} inputMode={type} autoComplete="off" maxLength={320} aria-invalid={wrong || undefined} aria-describedby={wrong ? `${id}-e` : undefined} />
      {wrong && <p className="err" id={`${id}-e`}>{problem!.sentence}</p>}
    </div>
  );
}

function Aside({ view, language, open, calendar }: WhoPage) {
  const { t } = wordsFor(language);
  const { phone } = view.sender;
  return (
    <aside>
      <section className="sec"><h2>{t('answering:page.why')}</h2><p>{t('answering:page.whyText')}</p></section>
      {open.length > 0 && (
        <section className="sec">
          <h2>{t('answering:page.open')}</h2>
          <ul>{open.map((slot) => <li key={slot.slotId}><b>{slot.number}</b><span className="mut">{t(slot.force === 'order' ? 'answering:page.openDue' : 'answering:page.openAwaited', { title: inLanguage(slot.title, language), date: formatDate(slot.dueOn, 'day', language) })}</span></li>)}</ul>
        </section>
      )}
      {calendar && <section className="sec"><h2>{t('answering:page.calendar')}</h2><p>{t('answering:page.calendarText')}</p><p><a href={calendar}>{t('answering:page.calendarOpen')}</a></p></section>}
      <section className="sec">
        <h2>{t('answering:page.question')}</h2>
        {phone ? <p>{t('answering:page.questionText')} <Phone number={phone} /></p> : <p>{t('answering:page.questionMail')}</p>}
      </section>
      <p className="safe"><span>{t('answering:page.safe')}</span></p>
    </aside>
  );
}
