import { htmlToText } from './html-text.js';

describe('HTML of a letter', () => {
  it('becomes the lines a person sees', () => {
    const { text } = htmlToText(
      '<html><head><title>x</title><style>p{}</style></head><body><p>Выполнено.&nbsp;Рейдов&#160;14</p><p>С&nbsp;уважением,<br>С. Ким</p><ul><li>акт<li>график</ul><script>alert(1)</script></body></html>',
    );
    expect(text).toBe('Выполнено. Рейдов 14\n\nС уважением,\nС. Ким\n\n- акт\n- график');
  });

  it('marks what is quoted', () => {
    const { text } = htmlToText('<div>Получено</div><div> </div><div>27.05.2027, 12:09, &quot;Кеңес&quot; &lt;a@b.example&gt;:</div><blockquote><p>Поручение</p><blockquote>глубже</blockquote></blockquote>');
    expect(text.split('\n').filter((line) => /[^> ]/.test(line)).join('\n')).toBe('Получено\n27.05.2027, 12:09, "Кеңес" <a@b.example>:\n> Поручение\n>> глубже');
  });

  it('keeps tables as lines and as cells', () => {
    const { text, tables } = htmlToText(
      '<p>Итоги</p><table border=1><tr><th>Показатель</th><th>Число</th></tr><tr><td><p>Рейды</p></td><td>14</td></tr><tr><td>Выявлено детей<td>2</table><p>Ким</p>',
    );
    expect(text).toContain('Рейды\t14');
    expect(tables).toHaveLength(1);
    expect(tables[0]!.rows).toEqual([['Показатель', 'Число'], ['Рейды', '14'], ['Выявлено детей', '2']]);
  });

  it('takes a layout table for layout', () => {
    const { tables, text } = htmlToText('<table role="presentation"><tr><td>a</td><td>b</td></tr></table><table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>');
    expect(tables.map((table) => table.rows)).toEqual([[['1', '2']]]);
    expect(text).toContain('a\tb');
  });

  it('reads a cell of several paragraphs as one row', () => {
    const { text } = htmlToText('<table><tr><td><div><p>Рейды</p></div></td><td><p><span>14</span></p></td></tr></table>');
    expect(text.trim()).toBe('Рейды\t14');
  });

  it.each([
    ['<'.repeat(200_000)],
    ['<b>'.repeat(100_000)],
    ['<a href="'.repeat(50_000)],
    ['<table><tr><td>'.repeat(20_000)],
    ['<blockquote>'.repeat(50_000) + 'x'],
    ['&#'.repeat(100_000)],
    ['<!--'.repeat(50_000)],
    ['<div '.repeat(50_000)],
  ])('is read in one pass: %#', (html) => {
    const started = performance.now();
    htmlToText(html);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
