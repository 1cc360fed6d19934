import { registerEnumType } from '@nestjs/graphql';

const same = <const K extends string>(...names: readonly K[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in K]: N };

export const OrganisationTypeEnum = same(
  'MINISTRY', 'COMMITTEE', 'STATE_BODY', 'PROSECUTION', 'AKIMAT', 'DEPARTMENT', 'UNION', 'EMPLOYERS', 'NGO', 'INTERNATIONAL', 'MEDIA', 'OMBUDSPERSON',
);
export type OrganisationType = keyof typeof OrganisationTypeEnum;
export const organisationTypes = Object.keys(OrganisationTypeEnum) as OrganisationType[];
registerEnumType(OrganisationTypeEnum, { name: 'OrganisationType', description: 'The kind of body.' });

export const ForceEnum = same('order', 'recommendation', 'request');
export type Force = keyof typeof ForceEnum;
registerEnumType(ForceEnum, { name: 'Force', description: 'Whether the council gives, recommends or asks (practice 4): it decides the words of every letter.' });

export const CouncilRoleEnum = same('chair', 'deputyChair', 'secretary', 'coordinator', 'member', 'observer');
export type CouncilRole = keyof typeof CouncilRoleEnum;
registerEnumType(CouncilRoleEnum, { name: 'CouncilRole', description: 'What a mandate makes of its holder.' });

/** The language of letters to a person; the column says kk+ru, which GraphQL could not. */
export const LetterLanguageEnum = { kk: 'kk', ru: 'ru', kkRu: 'kk+ru', en: 'en' } as const;
export type LetterLanguage = 'kk' | 'ru' | 'kk+ru' | 'en';
registerEnumType(LetterLanguageEnum, { name: 'LetterLanguage', description: 'kkRu is Kazakh above Russian in one letter.' });

export const BestChannelEnum = same('mail', 'phone', 'messenger', 'edms');
export type BestChannel = keyof typeof BestChannelEnum;
registerEnumType(BestChannelEnum, { name: 'BestChannel', description: 'How a person is reached best; edms is the document system of state bodies.' });

export type PostFunction = 'head' | 'contact' | 'press' | 'chancellery' | 'staff';
export type Substitution = 'none' | 'withoutVote' | 'voteByLetter';
