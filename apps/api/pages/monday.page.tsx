import type { Language } from '@kenes/config';
import { wordMonday, type MondaySheet } from '@kenes/overview';
import { renderPage } from './parts/page.js';
import { Phone } from './parts/phone.js';

const style = `
.pg{display:block}.sheet{max-width:760px}.sheet .say{font-size:22px;line-height:1.3;font-weight:500;margin:6px 0 0}.sheet section{border-top:2px solid var(--ink);margin-top:20px;padding-top:8px}
.sheet h2{font-size:17px;margin:0 0 2px}.sheet li{padding:7px 0;border-bottom:1px solid var(--line)}.sheet ul{list-style:none;margin:0;padding:0}.sheet .go{display:inline-block;margin-top:6px}
@media print{@page{size:A4;margin:14mm}.hdr>div,.pg{padding:6pt 0}.hdr .lang,.sheet .go{display:none}.sheet{max-width:none;font-size:10pt;line-height:1.25}.sheet .say{font-size:14pt;max-width:none}.sheet section{margin-top:7pt;padding-top:4pt;break-inside:avoid}.sheet h2{font-size:12pt}.sheet li{padding:2pt 0}.sheet a{color:inherit;text-decoration:none}}`;

/** One A4: what the letter says, as of now. */
export function renderMondaySheet({ monday, pages }: MondaySheet, language: Language, council: string): string {
  const { day, needs, sentence, parts, from, asOf } = wordMonday(monday, language);
  return renderPage({
    language, title: `${day} · ${needs}`, council, style,
    children: (
      <div className="sheet">
        <p className="mut">{day} · {needs}</p>
        <h1 className="say">{sentence}</h1>
        {parts.map(({ head, lines }) => (
          <section key={head}>
            <h2>{head}</h2>
            <ul>
              {lines.map(({ lead, phone, text, link }) => (
                <li key={`${lead} ${text}`}>
                  {lead && <><b>{lead}</b> </>}
                  {phone && <><Phone number={phone} /> </>}
                  {text}
                  {link && pages.get(link.id) && <><br /><a className="btn p go" href={pages.get(link.id)}>{link.label}</a></>}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className="mut" style={{ marginTop: '20px' }}>{from}. {asOf}</p>
      </div>
    ),
  });
}
