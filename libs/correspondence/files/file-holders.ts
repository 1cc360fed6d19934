import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kenes/council';

/** A file to be sent out: where its bytes are and what it is called there. */
export interface HeldFile {
  sha256: Buffer;
  size: number;
  mediaType: string;
  name: string;
}

/** Finds the file at a place of a holder, if this viewer may read the holder; hidden and absent look the same. */
export type FindHeldFile = (viewer: Viewer, holderId: string, position: number) => Promise<HeldFile | null>;

/** What files hang on, by kind. Nobody gets a file by its hash: whoever may read the message or report may have its files. */
@Injectable()
export class FileHolders {
  private readonly kinds = new Map<string, FindHeldFile>();

  register(kind: string, find: FindHeldFile): void {
    this.kinds.set(kind, find);
  }

  async find(viewer: Viewer, kind: string, holderId: string, position: number): Promise<HeldFile | null> {
    return (await this.kinds.get(kind)?.(viewer, holderId, position)) ?? null;
  }
}
