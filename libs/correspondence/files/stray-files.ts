import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@kenes/kernel';
import { FileStore } from './file-store.js';

/** Longer than the sender of a broken letter tries again, and longer than a backup of the database is behind that of the files. */
const SAFE_AGE = 7 * 24 * 3_600_000;

/** Files without a row: of a letter whose sender was not told 250, or whose row was let go. They cost room and nothing else. */
@Injectable()
export class StrayFiles {
  constructor(
    private readonly unit: UnitOfWork,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /** Answers with how many were taken away. */
  async forget(councilId: string): Promise<number> {
    let taken = 0;
    for await (const hashes of this.files.idle(councilId, SAFE_AGE)) {
      const rows = await this.unit.read(councilId, (reading) => reading.query<{ sha256: Buffer }>('SELECT sha256 FROM stored_file WHERE sha256 = ANY($1::bytea[])', [hashes]));
      const named = new Set(rows.map(({ sha256 }) => sha256.toString('hex')));
      for (const sha256 of hashes) if (!named.has(sha256.toString('hex')) && (await this.files.forget(councilId, sha256, SAFE_AGE))) taken += 1;
    }
    return taken;
  }
}
