import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalText, localText } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ForceEnum, OrganisationTypeEnum, type Force, type OrganisationType } from '../enums.js';

/** What a body was called from a day on. */
@Entity('organisation_name')
export class OrganisationName {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId: string;
  @PrimaryColumn('date', { name: 'valid_from' }) validFrom: string;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'short_kk' }) shortKk: string;
  @Column('text', { name: 'short_ru' }) shortRu: string;
  @Column('text', { name: 'short_en' }) shortEn: string;

  get name(): LocalText { return localText(this.nameKk, this.nameRu, this.nameEn); }
  get short(): LocalText { return localText(this.shortKk, this.shortRu, this.shortEn); }
}

@ObjectType({ description: 'A body that sits in the council, answers it or is asked by it.' })
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('text') key: string;
  @Field(() => OrganisationTypeEnum) @Column('text') type: OrganisationType;
  @Column('uuid', { name: 'parent_id' }) parentId: string | null = null;
  @Column('text', { name: 'region_iso' }) regionIso: string | null = null;
  @Field(() => ForceEnum, { description: 'With what force the council usually turns to it.' })
  @Column('text', { name: 'default_force' })
  defaultForce: Force;
  @Column('int') position: number = 0;
  @Column('int') version: number = 1;

  /** Oldest first; the queries fill it. */
  names: readonly OrganisationName[] = [];
  /** The day whose names are shown; the queries set it. */
  on: string;

  /** A document prints the names of its own time; before the first known one, the first. */
  calledOn(day: string): OrganisationName {
    return this.names.findLast(({ validFrom }) => validFrom <= day) ?? this.names[0]!;
  }

  @Field(() => LocalText, { description: 'Its full name today.' })
  get name(): LocalText { return this.calledOn(this.on).name; }
  @Field(() => LocalText, { description: 'The name for tables and lists.' })
  get short(): LocalText { return this.calledOn(this.on).short; }
}
