import { byWeekday, limitSaid, longestWord, nthSaid, toWeekday, until, whoDecided, type DecisionView } from '@kenes/assignments';
import { dayIn, formatDate, formatInstant, inLanguage, wordsFor, type Language } from '@kenes/config';
import { renderPage } from './parts/page.js';
import { Phone } from './parts/phone.js';

export type Choice = 'yes' | 'other' | 'no';

export interface DecidePage {
  view: DecisionView;
  language: Language;
  /** The language that was chosen here; null while the page speaks its person's own. */
  wanted: Language | null;
  /** Idempotency key of this form. */
  formKey: string;
  /** What was typed before the language was switched or something was missing. */
  typed?: { choice?: Choice; day: string; word: string };
  /** What is wrong with what was sent. */
  problem?: string;
}

const style = `dl.kv{border-bottom:1px solid var(--line);padding-bottom:14px;margin-bottom:20px}.done{border-left:4px solid var(--ok);background:var(--ok-t);padding:10px 14px;margin-bottom:16px}.bad{border-left:4px solid var(--late);background:var(--late-t);padding:10px 14px;margin-bottom:16px}.card dl.kv{border:0;margin:14px 0 0;padding:0}
@media screen and (max-width:420px){dl.kv{grid-template-columns:1fr;gap:0}dl.kv dd{margin-bottom:8px}}`;

/** The chair's one decision: what is asked, and three answers. No script; until the button is pressed nothing has changed. */
export function renderDecidePage(page: DecidePage): string {
  const { view, language } = page;
  const { t } = wordsFor(language);
  const { assignment, open } = view;
  return renderPage({
    language,
    council: inLanguage(view.council, language),
    title: t('extensions:page.title', { number: assignment.number! }),
    form: open ? 'f' : undefined, wanted: page.wanted,
    style,
    children: (
      <>
        <Head {...page} />
        {open ? <Form {...page} /> : <Closed {...page} />}
        <Aside {...page} />
      </>
    ),
  });
}

function Head({ view, language }: DecidePage) {
  const { t } = wordsFor(language);
  const { assignment, slot, request, organisation } = view;
  const title = inLanguage(assignment.title, language);
  const day = request.preparedUntil;
  return (
    <div className="lead">
      <p className="k">{t(`extensions:page.about.${slot.force}`, { number: assignment.number!, organisation: inLanguage(organisation.short, language) })}</p>
      <h1>{view.open && day ? t(`extensions:page.question.${slot.force}`, { title, to: toWeekday(day, language), by: byWeekday(day, language) }) : title}</h1>
    </div>
  );
}

function Facts({ view, language }: DecidePage) {
  const { t } = wordsFor(language);
  const { assignment, slot, request, organisation, asker, limit, zone } = view;
  const due = formatDate(slot.dueOn!, 'weekday', language);
  const first = slot.firstDueOn && slot.firstDueOn !== slot.dueOn ? formatDate(slot.firstDueOn, 'day', language) : null;
  const who = [inLanguage(asker?.name ?? {}, language), inLanguage(organisation.short, language), formatDate(dayIn(zone, request.askedAt), 'on', language)].filter(Boolean).join(', ');
  const asked = request.askedUntil ? byWeekday(request.askedUntil, language) : t('extensions:decision.untilNoDay');
  const late = !slot.isLead && request.preparedUntil! > assignment.dueOn! ? t('extensions:decision.afterLead', { day: formatDate(assignment.dueOn!, 'day', language) }) : null;
  const facts: [string, string | null][] = [
    [t('extensions:decision.asker'), who],
    // Where the secretary proposes another day than was asked for.
    [t('extensions:decision.until'), request.askedUntil === request.preparedUntil ? null : asked],
    [t('extensions:decision.why'), request.reason],
    [t(`extensions:decision.now.${slot.force}`), first ? t('extensions:decision.first', { day: due, first }) : due],
    [t('extensions:decision.move'), [nthSaid(slot.extensions + 1, language), limitSaid(limit, language)].filter(Boolean).join('; ')],
    [t('extensions:decision.note'), request.preparedNote],
    [t('extensions:decision.note'), late],
  ];
  return <dl className="kv">{facts.flatMap(([label, value], at) => (value ? [<dt key={`t${at}`}>{label}</dt>, <dd key={`d${at}`}>{value}</dd>] : []))}</dl>;
}

function Form(page: DecidePage) {
  const { view, language, formKey, typed, problem } = page;
  const { t } = wordsFor(language);
  const { slot, request, organisation } = view;
  const { force } = slot;
  const chosen = typed ? typed.choice : 'yes';
  const option = (choice: Choice, words: string, note: string) => (
    <label className={choice === 'no' ? 'opt end' : 'opt'}>
      <input type="radio" name="choice" value={choice} defaultChecked={choice === chosen} required />
      <b>{words}</b>
      <span>{note}</span>
    </label>
  );
  return (
    <form method="post" id="f" action={`?lang=${language}`}>
      <input type="hidden" name="key" value={formKey} />
      {/* What this page showed: a decision prepared anew meanwhile is not the one that was read. */}
      <input type="hidden" name="version" value={request.version} />
      {problem && <p className="bad" role="alert">{problem}</p>}
      <Facts {...page} />
      <fieldset>
        <legend>{t('extensions:page.choose')}</legend>
        <div className="opts">
          {option('yes', t(`extensions:page.yes.${force}`, { until: until(request.preparedUntil!, language) }), t('extensions:page.yesNote', { organisation: inLanguage(organisation.short, language) }))}
          {option('other', t('extensions:page.other'), t('extensions:page.otherNote'))}
          <div className="sub"><div>
            <label className="lb s" htmlFor="day">{t('extensions:page.otherDay')}</label>
            <input className="t" type="date" id="day" name="day" min={view.earliest} defaultValue={typed?.day || view.earliest} />
          </div></div>
          {option('no', t(`extensions:page.no.${force}`), t(`extensions:page.noNote.${force}`, { day: formatDate(slot.dueOn!, 'day', language) }))}
        </div>
      </fieldset>
      <label className="lb s" htmlFor="word">{t('extensions:page.word')} <span className="mut" style={{ fontWeight: 400 }}>{t('extensions:page.optional')}</span></label>
      <textarea id="word" name="word" maxLength={longestWord} style={{ minHeight: '76px' }} defaultValue={typed?.word} />
      <button className="btn p go" type="submit">{t('extensions:page.confirm')}</button>
      <p className="after">{t('extensions:page.after')}</p>
    </form>
  );
}

function Closed({ view, language }: DecidePage) {
  const { t } = wordsFor(language);
  const { request, slot, organisation, zone } = view;
  if (!request.decidedAt) {
    return <section className="card"><h2>{t('extensions:page.withdrawn.title')}</h2><p>{t('extensions:page.withdrawn.lead')}</p></section>;
  }
  const granted = request.decidedUntil !== null;
  const day = formatDate(request.decidedUntil ?? request.dueOn, 'weekday', language);
  const log = t(`extensions:log.${granted ? 'granted' : 'refused'}.${whoDecided(request)}`);
  return (
    <section className="card">
      <div className="done" role="status"><b>{t('extensions:page.done.title')}.</b> {t(`extensions:page.done.${granted ? 'granted' : 'refused'}.${slot.force}`, { day })}.</div>
      <p className="mut">{log}, {formatInstant(request.decidedAt, zone, 'day', language)}</p>
      {request.answerText && <dl className="kv"><dt>{t('extensions:page.done.word')}</dt><dd>{request.answerText}</dd></dl>}
      <p style={{ marginTop: '10px' }}>{t('extensions:page.done.told', { organisation: inLanguage(organisation.name, language) })}</p>
    </section>
  );
}

function Aside({ view, language }: DecidePage) {
  const { t } = wordsFor(language);
  const { others, sender, chair, expiresOn } = view;
  return (
    <aside>
      {others.length > 0 && (
        <section className="sec">
          <h2>{t('extensions:page.others')}</h2>
          <ul>
            {others.map((other) => (
              <li key={`${other.number}-${inLanguage(other.organisation, language)}`}>
                <b>{t('extensions:page.otherItem', { title: inLanguage(other.title, language), until: until(other.until, language) })}</b>
                <span className="mut">№ {other.number}, {inLanguage(other.organisation, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="sec">
        <h2>{t('extensions:page.ask')}</h2>
        <p>{inLanguage(sender.name, language)}{sender.phone && <>, <Phone number={sender.phone} /></>}</p>
      </section>
      <p className="safe"><span>{t('extensions:page.private', { name: inLanguage(chair.name, language) })}{expiresOn && ` ${t('extensions:page.serves', { until: until(expiresOn, language) })}`}</span></p>
    </aside>
  );
}
