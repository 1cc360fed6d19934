import type { Language } from '@kenes/config';
import { renderPage } from './page.js';

export interface MessagePage {
  language: Language;
  council: string;
  title: string;
  /** What happened and what to do. */
  lead: string;
  /** What was typed and could not be taken, to be copied. */
  kept?: { label: string; text: string };
}

/** A page that only says something: a link that has gone, an answer that arrived. */
export const renderMessagePage = ({ language, council, title, lead, kept }: MessagePage): string =>
  renderPage({
    language,
    council,
    title,
    children: (
      <div className="lead">
        <h1>{title}</h1>
        <p className="f">{lead}</p>
        {kept && (
          <>
            <label className="lb" htmlFor="kept">{kept.label}</label>
            <textarea className="t" id="kept" rows={8} readOnly defaultValue={kept.text} />
          </>
        )}
      </div>
    ),
  });
