import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { missingLanguages, type Language, type Trilingual } from '@kenes/config';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export const LanguageEnum = { kk: 'kk', ru: 'ru', en: 'en' } as const;
registerEnumType(LanguageEnum, { name: 'Language', description: 'Kazakh, Russian, English.' });

@ObjectType({ description: 'A text people wrote, in the languages that exist; `missing` names those that do not.' })
export class LocalText {
  @Field(() => String, { nullable: true }) kk: string | null;
  @Field(() => String, { nullable: true }) ru: string | null;
  @Field(() => String, { nullable: true }) en: string | null;
  @Field(() => [LanguageEnum]) missing: Language[];
}

@InputType({ description: 'A text in one to three languages.' })
export class LocalTextInput {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(10_000) kk?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(10_000) ru?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(10_000) en?: string | null;
}

/** The three columns of a text as one value; empty counts as not written. */
export function localText(kk: string | null, ru: string | null, en: string | null): LocalText {
  const text: Trilingual = { kk: kk || null, ru: ru || null, en: en || null };
  return Object.assign(new LocalText(), text, { missing: missingLanguages(text) });
}
