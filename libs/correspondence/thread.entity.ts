import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a thread may be about. */
export type ThreadSubject = 'slot' | 'meeting' | 'who' | 'problem';

@ObjectType({ description: 'The correspondence with one organisation about one thing.' })
@Entity('thread')
export class Thread {
  @PrimaryColumn({ name: 'council_id', type: 'uuid' }) councilId: string;
  @Field(() => ID) @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'about_kind', type: 'text', nullable: true }) aboutKind: ThreadSubject | null;
  @Column({ name: 'about_id', type: 'uuid', nullable: true }) aboutId: string | null;
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true }) organisationId: string | null;
  @Field(() => String) @Column({ type: 'text' }) subject: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
