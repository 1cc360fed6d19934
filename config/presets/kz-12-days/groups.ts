import type { PresetGroup } from '../preset.js';
import { centralBodies } from './bodies.js';
import { akimats, regionalBodies } from './regional-bodies.js';

const group = (key: string, kk: string, ru: string, en: string, organisations: readonly string[]): PresetGroup => ({ key, name: { kk, ru, en }, organisations });
const ofType = (...types: readonly string[]) => centralBodies.filter(({ type }) => types.includes(type)).map(({ key }) => key);
const departments = (suffix: string) => regionalBodies.filter(({ key }) => key.endsWith(suffix)).map(({ key }) => key);

export const groups: readonly PresetGroup[] = [
  group('akimats', '20 әкімдік', '20 акиматов', '20 akimats', akimats),
  group('ministries', 'Министрліктер', 'Министерства', 'Ministries', ofType('MINISTRY')),
  group('social-partners', 'Әлеуметтік әріптестер', 'Социальные партнёры', 'Social partners', ofType('UNION', 'EMPLOYERS')),
  group('partners', 'Үкіметтік емес және халықаралық әріптестер', 'НПО и международные партнёры', 'NGOs and international partners', ofType('NGO', 'INTERNATIONAL')),
  group('education-departments', 'Білім басқармалары', 'Управления образования', 'Education departments', departments('-education')),
  group('policy-departments', 'Ішкі саясат басқармалары', 'Управления внутренней политики', 'Internal policy departments', departments('-policy')),
];
