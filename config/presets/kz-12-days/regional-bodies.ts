import type { PresetName, PresetOrganisation } from '../preset.js';
import { regions, type NamedRegion } from './regions.js';

const shortRu = (of: string) => of.replace('области', 'обл.').replace('города', 'г.');
const shortKk = (of: string) => of.replace('облысының', 'обл.').replace('қаласының', 'қ.');

const akimatName = (from: string, ofKk: string, ofRu: string, en: string): PresetName => ({
  from,
  name: { kk: `${ofKk} әкімдігі`, ru: `Акимат ${ofRu}`, en: `Akimat of ${en}` },
  short: { kk: `${shortKk(ofKk)} әкімдігі`, ru: `Акимат ${shortRu(ofRu)}`, en: `Akimat of ${en}` },
});

/** Names that documents of their own time still bear. */
const formerNames: Record<string, readonly PresetName[]> = {
  turkistan: [akimatName('1998-01-01', 'Оңтүстік Қазақстан облысының', 'Южно-Казахстанской области', 'South Kazakhstan Region')],
  astana: [
    akimatName('1998-05-06', 'Астана қаласының', 'города Астаны', 'Astana'),
    akimatName('2019-03-23', 'Нұр-Сұлтан қаласының', 'города Нур-Султана', 'Nur-Sultan'),
  ],
};
const renamedOn: Record<string, string> = { turkistan: '2018-06-19', astana: '2022-09-17' };

function bodiesOf(region: NamedRegion): PresetOrganisation[] {
  const { key, iso, ofKk, ofRu, domain, name } = region;
  const since = renamedOn[key] ?? region.since ?? '1998-01-01';
  const department = (suffix: string, kk: string, ru: string, en: string): PresetOrganisation => ({
    key: `${key}-${suffix}`, type: 'DEPARTMENT', parent: `akimat-${key}`, region: iso, mailboxes: [],
    names: [{
      from: since,
      name: { kk: `${ofKk} ${kk}`, ru: `${ru} ${ofRu}`, en: `${en} of ${name.en}` },
      short: { kk: `${shortKk(ofKk)} ${kk}`, ru: `${ru} ${shortRu(ofRu)}`, en: `${en}, ${name.en}` },
    }],
  });
  return [
    {
      key: `akimat-${key}`, type: 'AKIMAT', region: iso,
      names: [...(formerNames[key] ?? []), akimatName(since, ofKk, ofRu, name.en)],
      mailboxes: [{ address: `canc@${domain}`, purpose: 'chancellery' }],
    },
    department('education', 'білім басқармасы', 'Управление образования', 'Education Department'),
    department('policy', 'ішкі саясат басқармасы', 'Управление внутренней политики', 'Internal Policy Department'),
  ];
}

/** Akimat, education and internal policy of each of the twenty regions. */
export const regionalBodies: readonly PresetOrganisation[] = regions.flatMap(bodiesOf);
export const akimats: readonly string[] = regions.map(({ key }) => `akimat-${key}`);
