import type { Due, Examples, Fact, Item, Section } from './letter.js';
import { placeholders } from './letter.js';
import { capital } from './plain.js';
import { NoBreak, Row, Sentence, Table, ground } from './table.js';
import { colour, type } from './theme.js';

/** One language of the letter. */
export function SectionRows({ section, number, among, above }: { section: Section; number: string; among: boolean; above: 'section' | 'reference' | 'house' }) {
  const lang = among ? section.language : undefined;
  const space = { section: 26, reference: 4, house: 16 }[above];
  return (
    <>
      <Row look={type.small} padding={`${space}px 32px 0`} lang={lang}>
        <span className="kok" style={{ color: colour.deep, fontWeight: 'bold' }}>{section.head}</span>
        {section.basis ? <span className="ink3" style={{ color: colour.ink3 }}> · <Sentence>{section.basis}</Sentence></span> : null}
      </Row>
      <Row look={type.body} padding="10px 32px 0" lang={lang}>{section.salutation}</Row>
      {section.ask ? <Row look={type.ask} padding="8px 32px 0" lang={lang}><Lines lines={section.ask.map(capital)} /></Row> : null}
      {section.opening ? <Row look={type.opening} padding="8px 32px 0" lang={lang}><Sentence>{section.opening.full}</Sentence></Row> : null}
      {section.facts ? <Row look={type.body} padding="14px 32px 0" lang={lang}><Facts facts={section.facts} /></Row> : null}
      {section.points?.length ? <Row look={type.body} padding="12px 32px 0" lang={lang}><Points points={section.points} /></Row> : null}
      {section.items?.length ? <Row look={type.body} padding="14px 32px 0" lang={lang}><Items items={section.items} /></Row> : null}
      {section.due ? <Row look={type.body} padding="20px 32px 0" lang={lang}><Band due={section.due} /></Row> : null}
      {section.notes.length ? <Row tone="ink2" look={type.note} padding="12px 32px 0" lang={lang}><Sentence>{section.notes.map(({ text }) => text).join(' ')}</Sentence></Row> : null}
      {section.examples ? <Row look={type.body} padding="26px 32px 0" lang={lang}><ExampleLines examples={section.examples} number={number} /></Row> : null}
      {among ? <Row look={type.small} padding="10px 32px 0" lang={lang}><b><Sentence>{section.quote}</Sentence></b></Row> : null}
    </>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return <>{lines.map((line, at) => <span key={at}>{at ? <br /> : null}<Sentence>{line}</Sentence></span>)}</>;
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Table>
      {facts.map(({ label, value, strong }, at) => {
        const rule = `1px solid ${at ? colour.line : colour.line2}`;
        const text = <Sentence>{value}</Sentence>;
        return (
          <tr key={at}>
            {label ? <td className="ink3" valign="top" style={{ ...type.note, color: colour.ink3, padding: '8px 16px 8px 0', width: '120px', borderTop: rule }}>{label}</td> : null}
            <td className="ink" colSpan={label ? undefined : 2} style={{ ...type.body, padding: '8px 0', borderTop: rule }}>{strong ? <b>{text}</b> : text}</td>
          </tr>
        );
      })}
    </Table>
  );
}

function Points({ points }: { points: readonly string[] }) {
  const rule = `1px solid ${colour.line2}`;
  return (
    <Table>
      {points.map((point, at) => (
        <tr key={at}>
          {points.length > 1 ? <td className="ink" valign="top" style={{ ...type.body, fontSize: '18px', fontWeight: 'bold', padding: '10px 14px 10px 0', width: '18px', borderTop: rule }}>{at + 1}</td> : null}
          <td className="ink" style={{ ...type.body, padding: '10px 0', borderTop: rule }}><Sentence>{point}</Sentence></td>
        </tr>
      ))}
    </Table>
  );
}

const tones = { late: { colour: colour.late, sign: '◆' }, due: { colour: colour.due, sign: '▲' }, calm: { colour: colour.ink2, sign: '◐' } } as const;

function Items({ items }: { items: readonly Item[] }) {
  const rule = `1px solid ${colour.line2}`;
  return (
    <Table>
      {items.map(({ number, text, term, tone }) => (
        <tr key={number}>
          <td className="ink" valign="top" style={{ ...type.body, padding: '11px 16px 11px 0', whiteSpace: 'nowrap', width: '56px', borderTop: rule }}><b>{number}</b></td>
          <td className="ink" style={{ ...type.body, padding: '11px 0', borderTop: rule }}>
            <Sentence>{text}</Sentence><br />
            <span className={tone === 'calm' ? 'ink2' : tone} style={{ color: tones[tone].colour, fontWeight: 'bold', fontSize: '15px' }}><span aria-hidden="true">{tones[tone].sign}{'\u00a0'}</span><Sentence>{term}</Sentence></span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Band({ due }: { due: Due }) {
  return (
    <Table>
      <tr>
        <td className="band ink" {...ground(colour.band)} style={{ ...type.body, background: colour.band, borderLeft: `4px solid ${colour.deep}`, padding: '12px 18px 14px' }}>
          <span className="ink2" style={{ ...type.faint, color: colour.ink2 }}>{due.label}</span><br />
          <b className="ink" style={type.term}><Sentence>{due.day}</Sentence></b>
          <span className="ink" style={type.termRest}>, <NoBreak>{due.until}</NoBreak></span>
        </td>
      </tr>
    </Table>
  );
}

/** Each line opens the reader's mail client with itself already typed: one tap on a phone. Stripped, it reads the same. */
function ExampleLines({ examples, number }: { examples: Examples; number: string }) {
  return (
    <Table>
      <tr><td className="rule" style={{ ...type.lead, borderTop: `2px solid ${colour.ink}`, padding: '12px 0 4px' }}>{examples.lead}</td></tr>
      {examples.lines.map((line, at) => {
        const start = startOf(line);
        const href = `mailto:${placeholders.reply}?subject=${encodeURIComponent(`Re: ${number}`)}&body=${encodeURIComponent(line)}`;
        return (
          <tr key={at}>
            <td className="ink" style={{ ...type.body, padding: '8px 0', borderTop: at ? `1px solid ${colour.line}` : undefined }}>
              <a className="kok" href={href} style={{ color: colour.deep, fontWeight: 'bold' }}><Sentence>{start}</Sentence></a>
              <Sentence>{line.slice(start.length)}</Sentence>
            </td>
          </tr>
        );
      })}
      {examples.after ? <tr><td className="ink2" style={{ ...type.note, padding: '8px 0 0', borderTop: `1px solid ${colour.line}` }}><Sentence>{examples.after}</Sentence></td></tr> : null}
    </Table>
  );
}

/** The word of status a reply begins with: up to the first stop, or the first word where that is far. */
function startOf(line: string): string {
  const stop = /^[^.:]*[.:]/u.exec(line)?.[0] ?? line;
  return stop.split(' ').length <= 5 ? stop : line.split(' ', 1)[0];
}
