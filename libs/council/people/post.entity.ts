import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Day, LocalText, localText } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostFunction } from '../enums.js';

/** A post of a body; people come and go. */
@Entity('post')
export class Post {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text', { name: 'title_kk' }) titleKk: string;
  @Column('text', { name: 'title_ru' }) titleRu: string;
  @Column('text', { name: 'title_en' }) titleEn: string;
  @Column('text') function: PostFunction;

  get title(): LocalText { return localText(this.titleKk, this.titleRu, this.titleEn); }
}

@Entity('post_holder')
export class PostHolder {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid', { name: 'post_id' }) postId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'to_on' }) toOn: string | null = null;
}

/** A post as one person holds or held it. */
@ObjectType('Post', { description: 'A post as one person holds or held it.' })
export class HeldPost {
  @Field(() => ID) id: string;
  @Field(() => LocalText) title: LocalText;
  @Field(() => String, { description: 'head, contact, press, chancellery or staff.' }) function: PostFunction;
  @Field(() => Day) fromOn: string;
  @Field(() => Day, { nullable: true }) toOn: string | null;
  organisationId: string;
  personId: string;
}

@Entity('function_mailbox')
export class FunctionMailbox {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('text') address: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') purpose: 'chancellery' | 'contact' | 'press';
}

/** Who, beside the secretary, sees messages marked as a child or person at risk. */
@Entity('safeguarding_contact')
export class SafeguardingContact {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
}
