import { renderToStaticMarkup } from 'react-dom/server';
import type { AnswerPage, Letter } from './letter.js';
import { placeholders } from './letter.js';
import { telUri } from './phone.js';
import { SectionRows } from './section.js';
import { Sign } from './sign.js';
import { NoBreak, Row, Sentence, Table, ground } from './table.js';
import { colour, sheet, type } from './theme.js';

/** The whole HTML of a letter: tables and inline style, nothing fetched from anywhere, the QR its only image. */
export function letterHtml(letter: Letter): string {
  // React asks a browser to preload every image; in a mail that would be one more thing fetched.
  const paper = renderToStaticMarkup(<Paper letter={letter} />).replace(/<link rel="preload"[^>]*>/g, '');
  const foot = letter.footer.length || letter.calendar ? renderToStaticMarkup(<Foot lines={letter.footer} calendar={letter.calendar} />) : '';
  const head = renderToStaticMarkup(<Head title={letter.subject} />);
  // Conditional comments are Outlook's own language and no React node, so the frame is text.
  return [
    '<!doctype html>',
    `<html lang="${letter.sections[0].language}" xmlns="http://www.w3.org/1999/xhtml">${head.replace('</head>', `${outlookOnly(outlookSheet)}</head>`)}`,
    `<body class="bg" style="margin:0;padding:0;background:${colour.ground}">`,
    `<table role="presentation" class="bg" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${colour.ground}" style="background:${colour.ground}"><tr><td class="out" align="center" style="padding:20px 0">`,
    outlookOnly('<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td>'),
    paper,
    outlookOnly('</td></tr></table>'),
    foot,
    '</td></tr></table></body></html>',
    '',
  ].join('\n');
}

const outlookOnly = (markup: string) => `<!--[if mso]>${markup}<![endif]-->`;
const outlookSheet = '<style>td,a,b,span{font-family:Arial,sans-serif!important}table{border-collapse:collapse}</style>';

function Head({ title }: { title: string }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no,date=no" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: sheet }} />
    </head>
  );
}

function Paper({ letter }: { letter: Letter }) {
  const among = letter.sections.length > 1;
  return (
    <table role="presentation" className="main pp" width="100%" cellPadding={0} cellSpacing={0} border={0} {...ground(colour.paper)}
      style={{ maxWidth: '600px', background: colour.paper, borderCollapse: 'collapse', border: `1px solid ${colour.line}` }}>
      <tbody>
        <tr><td style={{ padding: 0, borderBottom: `1px solid ${colour.line2}` }}><House letter={letter} /></td></tr>
        {letter.reference ? <Row tone="ink3" look={type.faint} padding="16px 32px 0"><Sentence>{letter.reference}</Sentence></Row> : null}
        {letter.sections.map((section, at) => [
          at ? <Parting key={`${section.language}-rule`} /> : null,
          <SectionRows key={section.language} section={section} number={letter.number} among={among} above={at ? 'section' : letter.reference ? 'reference' : 'house'} />,
        ])}
        <Row look={type.body} padding="28px 32px 0"><Signed letter={letter} among={among} /></Row>
        {letter.page ? <Row tone="ink2" look={type.note} padding="10px 32px 28px"><FromPhone page={letter.page} /></Row> : <Row look={type.note} padding="0 32px 28px"> </Row>}
      </tbody>
    </table>
  );
}

function House({ letter: { house, number, numberBrief: brief } }: { letter: Letter }) {
  return (
    <Table>
      <tr>
        <td className="sg" width={48} valign="middle" style={{ padding: '16px 0 14px 32px' }}><Sign /></td>
        <td className="ink hd" valign="middle" style={{ ...type.head, padding: '16px 8px 14px 12px' }}>
          <b>{house.names.map((name, at) => <span key={name}>{at ? <br /> : null}{name}</span>)}</b>
          {house.motto ? <><br /><span className="ink3" style={{ fontSize: '13px', color: colour.ink3 }}>{house.motto}</span></> : null}
        </td>
        <td className="ink no" align="right" valign="middle" style={{ ...type.head, padding: '16px 32px 14px 0', whiteSpace: 'nowrap' }}><b><Sentence>{brief?.first ?? number}</Sentence></b>{brief?.rest ? <><br /><span className="ink3" style={{ fontSize: '13px', color: colour.ink3 }}>{brief.rest}</span></> : null}</td>
      </tr>
    </Table>
  );
}

const Parting = () => (
  <tr><td className="bandline" height={1} style={{ padding: '34px 0 0', borderBottom: `6px solid ${colour.band}`, fontSize: 0, lineHeight: 0 }} /></tr>
);

function Signed({ letter, among }: { letter: Letter; among: boolean }) {
  const { signature, page } = letter;
  const rule = { borderTop: `2px solid ${colour.ink}` };
  return (
    <Table>
      <tr>
        <td className="rule ink" valign="top" style={{ ...type.body, ...rule, padding: '14px 16px 0 0' }}>
          <b>{signature.name}</b>{signature.post ? `, ${signature.post}` : null}
          {signature.phone ? <><br /><Phone number={signature.phone} /></> : null}
          {among ? null : <><br /><Sentence>{letter.sections[0].quote}</Sentence></>}
          {page ? <Button page={page} /> : null}
        </td>
        {page?.qrAlt ? (
          <td className="rule qr" width={112} align="right" valign="top" style={{ ...rule, padding: '16px 0 0' }}>
            <img src={placeholders.qr} width={96} height={96} alt={page.qrAlt} style={{ display: 'block', border: 0, background: colour.paper }} />
          </td>
        ) : null}
      </tr>
    </Table>
  );
}

const Phone = ({ number }: { number: string }) => (
  <a className="ink" href={telUri(number)} style={{ color: colour.ink, fontSize: '20px', lineHeight: '30px', fontWeight: 'bold', textDecoration: 'none' }}><NoBreak>{number}</NoBreak></a>
);

function Button({ page }: { page: AnswerPage }) {
  return (
    <div className="btnw" style={{ padding: '18px 0 0' }}>
      <Table width={null}>
        <tr><td className="btn" {...ground(colour.deep)} style={{ background: colour.deep, padding: '12px 22px', borderRadius: '4px' }}>
          <a href={placeholders.link} style={{ ...type.body, lineHeight: '22px', fontWeight: 'bold', color: colour.paper, textDecoration: 'none', display: 'inline-block' }}>{page.button}</a>
        </td></tr>
      </Table>
    </div>
  );
}

function FromPhone({ page }: { page: AnswerPage }) {
  return (
    <>
      {page.noSignIn.map((line) => <span key={line}>{line}{page.noSignIn.length > 1 ? <br /> : ' '}</span>)}
      {page.fromPhone ? <>{page.fromPhone} <b className="ink" style={{ color: colour.ink, whiteSpace: 'nowrap' }}>{placeholders.code}</b></> : null}
    </>
  );
}

function Foot({ lines, calendar }: { lines: readonly string[]; calendar?: string }) {
  return (
    <Table className="main" style={{ maxWidth: '600px' }}>
      <Row tone="ink3" look={type.foot} padding="12px 32px 20px">{calendar ? <><a href={placeholders.calendar} className="ink3" style={{ color: colour.ink3 }}>{calendar}</a>{lines.length ? <br /> : null}</> : null}{lines.map((line, at) => <span key={at}>{at ? <br /> : null}{line}</span>)}</Row>
    </Table>
  );
}
