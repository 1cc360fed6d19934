import { languages, type Language } from '@kenes/config';

interface Asked {
  headers: Record<string, string | string[] | undefined>;
  cookies?: Record<string, string | undefined>;
  query?: unknown;
}

const isLanguage = (text: unknown): text is Language => languages.includes(text as Language);

/** The language a page or an answer is written in: what was chosen here, else the person's, else the browser's, else Russian. */
export function preferredLanguage(request: Asked, viewer: { language?: Language } | null = null): Language {
  const header = request.headers['accept-language'];
  const chosen = [(request.query as { lang?: unknown } | undefined)?.lang, request.headers['x-language'], request.cookies?.lang, viewer?.language];
  const wanted = [...chosen, ...String(header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())];
  return wanted.find(isLanguage) ?? 'ru';
}

/**
 * The language that was chosen on a page without login: by the switch that was pressed, earlier on the same page, or in
 * its address. Null while nobody has chosen: such a page speaks its person's own language, not the browser's.
 */
export function chosenLanguage({ query, body }: { query?: unknown; body?: unknown }, switched = ''): Language | null {
  const shown = body instanceof FormData ? body.get('shown') : (body as { shown?: unknown } | null | undefined)?.shown;
  const asked = [switched, shown, (query as { lang?: unknown } | undefined)?.lang].find((one): one is string => typeof one === 'string' && one !== '');
  return asked === undefined ? null : preferredLanguage({ headers: {}, query: { lang: asked } });
}
