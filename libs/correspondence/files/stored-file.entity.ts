import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bytes on the disk that some message or report uses. Its name belongs to each use. */
@Entity('stored_file')
export class StoredFile {
  @PrimaryColumn({ name: 'council_id', type: 'uuid' }) councilId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'bytea' }) sha256: Buffer;
  @Column({ type: 'bigint' }) size: number;
  @Column({ name: 'media_type', type: 'text' }) mediaType: string;
}
