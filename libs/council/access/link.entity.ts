import { Column, Entity, PrimaryColumn } from 'typeorm';

export const linkPurposes = ['report', 'rsvp', 'calendar', 'signIn', 'reply', 'decide', 'who', 'calendarPage', 'monday'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Everything a link is, but for the MAC that makes it one. */
@Entity('link')
export class Link {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') purpose: LinkPurpose;
  /** What it opens: a slot, an invitation, a feed, a person. */
  @Column('uuid', { name: 'object_id' }) objectId: string;
  /** To whom it was given. */
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('bytea', { name: 'code_mac' }) codeMac: Buffer | null = null;
  @Column('text') kid: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date | null = null;
  @Column('int', { name: 'max_uses' }) maxUses: number | null = null;
  @Column('int') uses: number = 0;
  @Column('timestamptz', { name: 'last_used_at' }) lastUsedAt: Date | null = null;
  @Column('timestamptz', { name: 'revoked_at' }) revokedAt: Date | null = null;
}
