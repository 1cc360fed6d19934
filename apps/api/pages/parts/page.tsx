import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, projectRoot, wordsFor, type Language } from '@kenes/config';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Mark } from './mark.js';

const styles = readFileSync(join(projectRoot, 'apps/api/pages/pages.css'), 'utf8').replace(/\/\*.*?\*\//gs, '').replace(/\s*\n\s*/g, '').replace(/([;}]) +/g, '$1');

export interface PageProps {
  language: Language;
  title: string;
  /** Name of the council, in the head of the page. */
  council: string;
  /** The form that the language buttons submit, so that what was typed comes along; without one they are plain links. */
  form?: string;
  /** The language that was chosen on this page: the form carries it along, so that its next answer speaks it too. */
  wanted?: Language | null;
  /** More styles of this page alone. */
  style?: string;
  children: ReactNode;
}

/** «Қаз» and the rest of the word, which a phone leaves out. */
function LanguageName({ tag }: { tag: Language }) {
  const { t } = wordsFor(tag);
  const short = t(`common:languageShort.${tag}`);
  return <>{short}<i>{t(`common:language.${tag}`).slice(short.length)}</i></>;
}

function LanguageSwitch({ language, form, wanted }: { language: Language; form?: string; wanted?: Language | null }) {
  return (
    <nav className="lang" aria-label={wordsFor(language).t('common:languages')}>
      {form && wanted && <input type="hidden" form={form} name="shown" value={wanted} />}
      {/* Enter presses the first button of a form: it must be the one that sends, not one that switches the language. */}
      {form && <button type="submit" form={form} className="vh" tabIndex={-1} aria-hidden="true" />}
      {languages.map((tag) =>
        form ? (
          <button key={tag} type="submit" form={form} name="lang" value={tag} formNoValidate lang={tag} aria-current={tag === language ? 'true' : undefined}><LanguageName tag={tag} /></button>
        ) : (
          <a key={tag} href={`?lang=${tag}`} lang={tag} aria-current={tag === language ? 'true' : undefined}><LanguageName tag={tag} /></a>
        ),
      )}
    </nav>
  );
}

/** A whole page without login: no script, nothing loaded from anywhere, its address told to nobody. */
export function renderPage({ language, title, council, form, wanted, style, children }: PageProps): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: styles + (style ?? '') }} />
      </head>
      <body>
        <header className="hdr">
          <div>
            <Mark />
            <b>{council}</b>
            <LanguageSwitch language={language} form={form} wanted={wanted} />
          </div>
        </header>
        <main className="pg" id="m">{children}</main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
