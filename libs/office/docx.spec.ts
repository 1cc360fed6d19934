import QRCode from 'qrcode';
import { writeDocx } from './docx.js';
import { unzip } from './testing/unzip.js';

describe('A Word file', () => {
  it('says what the document says, letters of Kazakh and signs of XML among it, with its picture', async () => {
    const png = await QRCode.toBuffer('mailto:reply@council.example');
    const files = unzip(await writeDocx({
      title: 'Ответ', language: 'kk',
      blocks: [
        { kind: 'columns', left: [{ text: 'БІЛІМ МИНИСТРЛІГІ', bold: true, align: 'center' }], right: [{ text: 'МИНИСТЕРСТВО', bold: true }], rule: true },
        { kind: 'gap' },
        { kind: 'lines', lines: [{ text: 'әғқңөұүһі № ₸ <b>&\nекінші жол', align: 'justify' }, { text: 'Исп.: С. Ким', small: true }] },
        { kind: 'picture', png, millimetres: 22, beside: [{ text: '27-041', small: true }] },
      ],
    }));
    const text = files.get('word/document.xml')!.toString('utf8');
    for (const said of ['БІЛІМ МИНИСТРЛІГІ', 'МИНИСТЕРСТВО', 'әғқңөұүһі № ₸ &lt;b&gt;&amp;', 'екінші жол', 'Исп.: С. Ким', '27-041']) expect(text).toContain(said);
    expect([...files].filter(([name]) => name.startsWith('word/media/')).map(([, bytes]) => bytes.equals(png))).toEqual([true]);
    expect(files.get('docProps/core.xml')!.toString('utf8')).toContain('Ответ');
    expect([...files.keys()].filter((name) => /vba|\.bin$/i.test(name))).toEqual([]);
    expect([...files.entries()].filter(([name]) => name.endsWith('.rels')).map(([, bytes]) => bytes.toString('utf8')).join()).not.toContain('TargetMode="External"');
  });
});
