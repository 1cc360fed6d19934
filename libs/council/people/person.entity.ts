import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Language } from '@kenes/config';
import { LocalText, localText } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BestChannelEnum, LetterLanguageEnum, type BestChannel, type LetterLanguage } from '../enums.js';

@ObjectType({ description: 'A person, whatever posts they hold.' })
@Entity('person')
export class Person {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('text') key: string;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  /** The whole greeting without its sign: «Құрметті Светлана Викторовна». */
  @Column('text', { name: 'salutation_kk' }) salutationKk: string;
  @Column('text', { name: 'salutation_ru' }) salutationRu: string;
  @Column('text', { name: 'salutation_en' }) salutationEn: string;
  @Field(() => LetterLanguageEnum, { description: 'The language of letters to this person.' }) @Column('text') language: LetterLanguage;
  @Field(() => String, { nullable: true }) @Column('text') phone: string | null = null;
  @Field(() => BestChannelEnum) @Column('text', { name: 'best_channel' }) bestChannel: BestChannel = 'mail';
  @Column('int') version: number = 1;

  @Field(() => LocalText)
  get name(): LocalText { return localText(this.nameKk, this.nameRu, this.nameEn); }
  get salutation(): Record<Language, string> { return { kk: this.salutationKk, ru: this.salutationRu, en: this.salutationEn }; }
  /** The language of pages; whoever reads letters in both gets the Russian page with a switch. */
  get pageLanguage(): Language { return this.language === 'kk+ru' ? 'ru' : this.language; }
}

@Entity('person_address')
export class PersonAddress {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  /** Lower case. */
  @PrimaryColumn('text') address: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('boolean', { name: 'is_primary' }) isPrimary: boolean = false;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
}
