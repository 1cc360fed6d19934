import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalText, localText } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'Bodies that are often addressed together: the twenty akimats, the social partners.' })
@Entity('organisation_group')
export class OrganisationGroup {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => String) @Column('text') key: string;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('int') position: number = 0;

  @Field(() => LocalText)
  get name(): LocalText { return localText(this.nameKk, this.nameRu, this.nameEn); }
}
