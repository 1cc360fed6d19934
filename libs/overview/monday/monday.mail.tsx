import { inLanguage, type Language } from '@kenes/config';
import type { ComposedLetter, LetterLanguage } from '@kenes/assignments';
import { clip, linkPlaceholder, placeholders, telUri, wrap } from '@kenes/mail';
import { renderToStaticMarkup } from 'react-dom/server';
import { wordMonday, type Monday, type MondayLine, type WordedMonday } from './monday.page.js';

const SUBJECT = 70;
const COLUMNS = 78;
const sans = "'Segoe UI',Arial,Helvetica,sans-serif";
const ink = '#13212b';

/** The same page in a letter: decisions by their own links, whatever of HTML is lost on the way. */
export function mondayLetter(monday: Monday, language: LetterLanguage): ComposedLetter {
  const worded = (language === 'kk+ru' ? (['kk', 'ru'] as const) : [language as Language]).map((one) => wordMonday(monday, one));
  const subject = clip(`${worded[0]!.day} · ${worded.map(({ needs }) => needs).join(' / ')}`, SUBJECT);
  return {
    subject,
    text: `${[...worded.map(plain), foot(monday, worded)].join('\n\n')}\n`,
    html: `<!doctype html>${renderToStaticMarkup(<Whole monday={monday} worded={worded} subject={subject} />)}`,
  };
}

function plain({ salutation, sentence, parts }: WordedMonday): string {
  return [
    salutation, wrap(sentence, COLUMNS).join('\n'),
    ...parts.map(({ head, lines }) => [head.toUpperCase(), ...lines.flatMap((line, at) => entry(line, line.link ? `${at + 1}. ` : '- '))].join('\n')),
  ].join('\n\n');
}

/** A link stands on a line of its own and is never broken. */
function entry({ lead, text, phone, link }: MondayLine, sign: string): string[] {
  const indent = ' '.repeat(sign.length);
  const first = [lead && `${lead}${phone ? ',' : link ? '.' : ':'}`, phone && `${phone}.`, text].filter(Boolean).join(' ');
  return [...wrap(first, COLUMNS, sign, indent), ...(link ? [`${indent}${link.label}: ${linkPlaceholder(link.id)}`] : [])];
}

function foot({ council }: Monday, worded: readonly WordedMonday[]): string {
  return worded.map(({ language, printed, fromPhone, from, asOf, reason }, at) => [
    ...(at === 0 ? [`${printed}: ${placeholders.link}`, `${fromPhone} ${placeholders.code}`] : []), ...wrap(`${from}. ${asOf}`, COLUMNS), ...wrap(`${inLanguage(council, language)}. ${reason}`, COLUMNS),
  ].join('\n')).join('\n');
}

function Whole({ monday, worded, subject }: { monday: Monday; worded: readonly WordedMonday[]; subject: string }) {
  return (
    <html lang={worded[0]!.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={{ margin: 0, background: '#ffffff', color: ink, font: `16px/23px ${sans}` }}>
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
          <tbody>
            <tr>
              <td style={{ padding: '16px', maxWidth: '640px', font: `16px/23px ${sans}`, color: ink }}>
                <p style={{ margin: 0, fontWeight: 'bold' }}>{worded.map(({ language }) => inLanguage(monday.council, language)).join(' / ')}</p>
                {worded.map((one) => <Section key={one.language} worded={one} />)}
                <p style={{ margin: '24px 0 0' }}>
                  <a href={placeholders.link}>{worded.map(({ printed }) => printed).join(' / ')}</a>. {worded[0]!.fromPhone} {placeholders.code}
                </p>
                {worded.map(({ language, from, asOf, reason }) => (
                  <p key={language} lang={language} style={{ margin: '12px 0 0', color: '#42515b', fontSize: '14px' }}>{from}. {asOf} {reason}</p>
                ))}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

function Section({ worded: { language, salutation, sentence, parts } }: { worded: WordedMonday }) {
  return (
    <div lang={language}>
      <p style={{ margin: '18px 0 0' }}>{salutation}</p>
      <p style={{ margin: '8px 0 0', fontSize: '20px', lineHeight: '27px' }}>{sentence}</p>
      {parts.map(({ head, lines }) => (
        <div key={head}>
          <p style={{ margin: '24px 0 0', borderTop: `2px solid ${ink}`, paddingTop: '8px', fontSize: '18px', fontWeight: 'bold' }}>{head}</p>
          {lines.map(({ lead, phone, text, link }) => (
            <p key={`${lead} ${text}`} style={{ margin: 0, padding: '9px 0', borderBottom: '1px solid #dbe2e4' }}>
              {lead && <><b>{lead}</b> </>}
              {phone && <><a href={telUri(phone)} style={{ color: '#005f73', whiteSpace: 'nowrap' }}>{phone}</a> </>}
              {text}
              {link && <><br /><a href={linkPlaceholder(link.id)} style={{ display: 'inline-block', marginTop: '6px', padding: '9px 16px', background: '#005f73', color: '#ffffff', fontWeight: 'bold', textDecoration: 'none' }}>{link.label}</a></>}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
