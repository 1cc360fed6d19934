import { attachment, fileHeaders, safeFileName } from './file-headers.js';

describe('A file that a stranger sent', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\Отчёт за май.xlsx', 'Отчёт за май.xlsx'],
    ['a\r\nSet-Cookie: x=1', 'aSet-Cookie_ x=1'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['', 'file'],
    ['...', 'file'],
    ['Қаулы «27-041».pdf', 'Қаулы «27-041».pdf'],
  ])('is named %j as %j', (written, shown) => {
    expect(safeFileName(written)).toBe(shown);
  });

  it('keeps its ending when its name is four thousand letters long', () => {
    const shown = safeFileName(`${'щ'.repeat(4000)}.docx`);
    expect([...shown]).toHaveLength(120);
    expect(shown.endsWith('.docx')).toBe(true);
  });

  it('carries its Cyrillic name in both forms of the header, on one line', () => {
    const header = attachment('График "линий"\r\n(1–12 июня).xlsx');
    expect(header).not.toMatch(/[\r\n]/);
    expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+-]+$/);
    expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe('График _линий_(1–12 июня).xlsx');
  });

  it.each(['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/xml', 'text/html;x', 'multipart/related', 'application/javascript'])(
    'never leaves as %s',
    (type) => {
      const headers = fileHeaders('x', type, 1);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
      expect(headers['content-disposition']).toMatch(/^attachment;/);
    },
  );
});
