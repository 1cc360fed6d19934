import { Field, ObjectType } from '@nestjs/graphql';
import { LocalText, localText } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'A region of the country: ISO 3166-2 and KATO codes with its name.' })
@Entity('region')
export class Region {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => String) @PrimaryColumn('text') iso: string;
  @Field(() => String) @Column('text') kato: string;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'centre_kk' }) centreKk: string | null = null;
  @Column('text', { name: 'centre_ru' }) centreRu: string | null = null;
  @Column('text', { name: 'centre_en' }) centreEn: string | null = null;
  @Column('date') since: string | null = null;

  @Field(() => LocalText)
  get name(): LocalText { return localText(this.nameKk, this.nameRu, this.nameEn); }
}
