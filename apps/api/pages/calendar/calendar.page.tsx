import { dayIn, formatDate, formatInstant, inLanguage, languages, opensIn, utcOffset, webcal, wordsFor, type CalendarProgram, type Language, type Words } from '@kenes/config';
import { longestName, type CalendarPageView, type FeedSettings } from '@kenes/calendars';
import { renderPage } from '../parts/page.js';
import { CalendarPreview } from './calendar.preview.js';
import { ProgramIcon } from './program-icons.js';

export interface CalendarPageProps {
  view: CalendarPageView;
  language: Language;
  /** The language that was chosen here; null while the page speaks its person's own. */
  wanted: Language | null;
  /** Idempotency key of this form. */
  formKey: string;
  typed: FeedSettings;
  /** The program its browser seems to be beside, and the one that was pressed. */
  likely: CalendarProgram | null;
  program: CalendarProgram | null;
  done: 'saved' | 'rotated' | 'revoked' | null;
  problem?: string;
  /** The page's address as SVG. */
  qr: string;
}

interface Part extends CalendarPageProps { words: Words }

/** In the row of the design; any other program stands below it. */
const named = ['outlook', 'google', 'apple', 'thunderbird'] as const;

const style = `.pg{grid-template-columns:minmax(0,1fr) 340px}.pg aside{background:var(--paper);border-top:2px solid var(--ink);padding:16px 20px 18px;align-self:start}
.apps{display:grid;grid-template-columns:1fr 1fr;border:1px solid var(--edge);border-radius:6px;overflow:hidden}.apps button{font:inherit;text-align:left;cursor:pointer;display:grid;grid-template-columns:30px 1fr;gap:0 10px;padding:13px 14px;border:0;color:var(--ink);background:var(--paper);align-items:center;border-bottom:1px solid var(--line-2)}.apps button:nth-child(odd){border-right:1px solid var(--line-2)}.apps button:nth-child(n+3){border-bottom:0}.apps button:hover{background:var(--ground)}.apps svg{width:26px;height:26px;grid-row:1/3;color:var(--kok)}.apps b{font-weight:600}.apps span{font-size:14px;color:var(--ink-2);line-height:1.3}.apps .me{background:var(--kok)!important;color:var(--on-kok)}.apps .me :is(svg,span){color:inherit}
.more{margin-top:10px}.bl{margin-top:22px;border-top:2px solid var(--ink);padding-top:12px}.bl legend{float:left;width:100%}.bl legend+*{clear:both}.ly{display:grid;grid-template-columns:26px 1fr auto;gap:0 10px;padding:11px 0;border-bottom:1px solid var(--line);align-items:center;cursor:pointer}.ly span{color:var(--ink-2);font-size:15px}.ly i{display:block;font-style:normal;color:var(--ink-2);font-size:14px;line-height:1.3}
.seg{display:flex;flex-wrap:wrap;gap:4px 18px;margin:0 0 4px}.seg label{display:flex;gap:8px;align-items:center;min-height:44px;cursor:pointer}
.qrb{display:grid;grid-template-columns:120px 1fr;gap:18px;margin-top:20px;align-items:center}.qr{width:120px;height:120px;background:#fff;border:1px solid var(--line-2)}.qr svg{display:block;width:100%}
.ok{border-left:4px solid var(--ok);background:var(--ok-t);padding:10px 14px;margin-bottom:16px}.bad{border-left:4px solid var(--late);background:var(--late-t);padding:10px 14px;margin-bottom:16px}.row{display:flex;gap:10px;flex-wrap:wrap;margin:12px 0}.row .btn{min-height:46px;white-space:normal;text-align:center;line-height:1.2;padding:6px 14px}
code{display:block;font:13px/1.5 monospace;border:1px solid var(--edge);border-radius:4px;padding:9px 10px;overflow-wrap:anywhere;user-select:all;background:var(--paper)}
.fd li{display:flex;gap:4px 14px;flex-wrap:wrap;padding:10px 0;border-bottom:1px solid var(--line);align-items:baseline}.fd span{color:var(--ink-2);font-size:14px;flex:1}.fd a{padding:8px 0}details{margin-top:14px}summary{cursor:pointer;padding:8px 0;color:var(--kok)}
.faq dt{font-weight:600;margin-top:10px}.faq dd{color:var(--ink-2)}.ag h3{font-size:14px;color:var(--ink-2);font-weight:500;margin:12px 0 0}.ag ul{display:block;margin:0}.ag li{display:grid;grid-template-columns:30px 28px 1fr;gap:0 8px;padding:7px 0;border-bottom:1px solid var(--line);align-items:baseline}.ag .d{font-size:20px;font-weight:600;text-align:right}.ag :is(.w,.t){color:var(--ink-2);font-size:14px}.ag .t{display:block}.ag s{color:var(--ink-2)}
@media screen and (max-width:760px){.apps{grid-template-columns:1fr}.apps button{border-right:0!important;border-bottom:1px solid var(--line-2)!important;padding:15px 14px}.apps button:last-child{border-bottom:0!important}.qrb{display:none}.pg aside{margin:24px -16px 0;padding:16px}}`;

/** Screen 16 without an account: subscribe, choose what to show, take an address back. One form, no script. */
export function renderCalendarPage(page: CalendarPageProps): string {
  const { view, language } = page;
  const words = wordsFor(language);
  const { t } = words;
  const name = inLanguage(view.person.name, language);
  return renderPage({
    language,
    council: inLanguage(view.council, language),
    title: t('calendars:page.title'),
    form: 'f', wanted: page.wanted,
    style,
    children: (
      <>
        <div className="lead">
          <p className="k">{view.organisation ? t('calendars:page.for', { name, organisation: inLanguage(view.organisation, language) }) : name}</p>
          <h1>{t('calendars:page.head')}</h1>
          {!view.chosen && <p className="f">{t('calendars:page.intro')}</p>}
        </div>
        <div>
          <Main {...page} words={words} />
          <Subscriptions {...page} words={words} />
          <Phone {...page} words={words} />
          <Know {...page} words={words} />
        </div>
        <CalendarPreview view={view} words={words} />
      </>
    ),
  });
}

function Main(part: Part) {
  const { view, language, formKey, problem, done, words: { t } } = part;
  const { chosen } = view;
  return (
    <form method="post" id="f" action={`?lang=${language}`}>
      <input type="hidden" name="key" value={formKey} />
      {problem && <p className="bad" role="alert">{problem}</p>}
      {done && <p className="ok" role="status">{t(`calendars:page.${done}`)}</p>}
      {chosen ? <Opening {...part} chosen={chosen} /> : <Programs {...part} />}
      <Settings {...part} />
      {chosen && (
        <>
          <button className="btn p go" type="submit" name="act" value="change">{t('calendars:page.save')}</button>
          <details>
            <summary>{t('calendars:page.leaked')}</summary>
            <p className="hint">{t('calendars:page.rotateHint')}</p>
            <button className="btn go2" type="submit" name="act" value="rotate" formNoValidate>{t('calendars:page.rotate')}</button>
            <button className="btn d go2" type="submit" name="act" value="revoke" formNoValidate>{t('calendars:page.revoke')}</button>
          </details>
        </>
      )}
    </form>
  );
}

function Programs({ likely, words: { t } }: Part) {
  const first = likely ?? 'outlook';
  return (
    <fieldset>
      <legend>{t('calendars:page.where')}</legend>
      <div className="apps">
        {named.map((program) => (
          <button key={program} type="submit" name="program" value={program} className={program === first ? 'me' : undefined}>
            <ProgramIcon program={program} />
            <b>{t(`calendars:program.${program}`)}</b>
            <span>{program === likely ? t('calendars:page.likely') : t(`calendars:page.hint.${program}`)}</span>
          </button>
        ))}
      </div>
      <button className="btn go2 more" type="submit" name="program" value="other">{t('calendars:program.other')}</button>
    </fieldset>
  );
}

/** How to open what was just made, in the program it was made for. */
function Opening({ view, chosen: { feed, address }, program, language, words: { t } }: Part & { chosen: NonNullable<CalendarPageView['chosen']> }) {
  const here = program ?? named.find((one) => t(`calendars:program.${one}`) === feed.name) ?? 'other';
  const name = inLanguage(view.council, feed.language);
  return (
    <>
      <input type="hidden" name="s" value={feed.id} />
      <h2>{address ? t('calendars:page.ready', { name: feed.name }) : t('calendars:page.settings', { name: feed.name })}</h2>
      {address ? (
        <>
          <p className="row">
            <a className="btn p" href={opensIn(here, address, name)} rel="noreferrer">{t(`calendars:page.open.${here}`)}</a>
            {here === 'outlook' && <a className="btn" href={webcal(address)}>{t('calendars:page.open.outlookDesk')}</a>}
          </p>
          <p>{t(`calendars:page.steps.${here}`)}</p>
          <p className="lb s" style={{ marginTop: '12px' }}>{t('calendars:page.address')}</p>
          <p className="hint">{t('calendars:page.addressHint')}</p>
          <code>{address}</code>
          <p className="after">{t(`calendars:page.refresh.${here}`)}</p>
          <p className="row">{[...named, 'other' as const].filter((one) => one !== here).map((one) => <a key={one} href={`?s=${feed.id}&p=${one}&lang=${language}`}>{t(`calendars:program.${one}`)}</a>)}</p>
        </>
      ) : <p className="after">{t('calendars:page.hidden')}</p>}
      <p><a href={`?lang=${language}`}>{t('calendars:page.another')}</a></p>
    </>
  );
}

function Settings({ view: { preview, chosen }, typed, words: { t } }: Part) {
  return (
    <fieldset className="bl">
      <legend>{t('calendars:page.what')}</legend>
      {chosen && (
        <div>
          <label className="lb s" htmlFor="name">{t('calendars:page.name')}</label>
          <p className="hint" id="nh">{t('calendars:page.nameHint')}</p>
          <input className="t" id="name" name="name" defaultValue={typed.name} maxLength={longestName} required aria-describedby="nh" />
        </div>
      )}
      <div>
        {preview.counts.map(({ layer, count }) => (
          <label key={layer} className="ly">
            <input type="checkbox" name="layer" value={layer} defaultChecked={typed.layers.includes(layer)} />
            {t(`calendars:layer.${layer}`)}<span>{count}</span>
          </label>
        ))}
        <label className="ly">
          <input type="checkbox" name="alarms" value="1" defaultChecked={typed.alarms} />
          <span>{t('calendars:page.alarms')}<i>{t('calendars:page.alarmsHint')}</i></span>
        </label>
        <label className="ly">
          <input type="checkbox" name="busy" value="1" defaultChecked={typed.audience === 'busy'} />
          <span>{t('calendars:page.busy')}<i>{t('calendars:page.busyHint')}</i></span>
        </label>
      </div>
      <div role="radiogroup" aria-label={t('calendars:page.language')} className="seg">
        {languages.map((tag) => (
          <label key={tag} lang={tag}><input type="radio" name="language" value={tag} defaultChecked={tag === typed.language} />{t(`common:language.${tag}`)}</label>
        ))}
      </div>
      <button className="btn go2" type="submit" name="act" value="look" formNoValidate>{t('calendars:page.look')}</button>
    </fieldset>
  );
}

function Subscriptions({ view, language, words: { t } }: Part) {
  if (view.feeds.length === 0) return null;
  return (
    <section className="bl">
      <h2>{t('calendars:page.yours')}</h2>
      <ul className="fd">
        {view.feeds.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id}>
            <b>{name}</b>
            <span>{t('calendars:page.since', { day: formatDate(dayIn(view.zone, createdAt), 'day', language) })} · {lastUsedAt ? t('calendars:page.used', { when: formatInstant(lastUsedAt, view.zone, 'day', language) }) : t('calendars:page.unused')}</span>
            {id !== view.chosen?.feed.id && <a href={`?s=${id}&lang=${language}`} aria-label={`${t('calendars:page.manage')}: ${name}`}>{t('calendars:page.manage')}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Phone({ qr, words: { t } }: Part) {
  return (
    <section className="qrb">
      <div className="qr" role="img" aria-label={t('calendars:page.qr')} dangerouslySetInnerHTML={{ __html: qr }} />
      <div>
        <h2>{t('calendars:page.phone')}</h2>
        <p className="mut">{t('calendars:page.phoneText')}</p>
      </div>
    </section>
  );
}

function Know({ view, words: { t } }: Part) {
  return (
    <section className="bl">
      <h2>{t('calendars:page.know')}</h2>
      <dl className="faq">
        {(['when', 'who'] as const).map((about) => [<dt key={about}>{t(`calendars:page.${about}Title`)}</dt>, <dd key={`${about}-text`}>{t(`calendars:page.${about}Text`)}</dd>])}
        <dt>{t('calendars:page.timeTitle')}</dt>
        <dd>{t('calendars:page.timeText', { offset: utcOffset(view.zone, view.now) })}</dd>
      </dl>
    </section>
  );
}
