import { Field, ObjectType } from '@nestjs/graphql';
import { LocalText, localText } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'Something the council counts, by the code it keeps for years.' })
@Entity('indicator')
export class Indicator {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => String) @PrimaryColumn('text') code: string;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('int') position: number = 0;

  @Field(() => LocalText)
  get name(): LocalText { return localText(this.nameKk, this.nameRu, this.nameEn); }
}
