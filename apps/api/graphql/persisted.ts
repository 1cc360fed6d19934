import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';
import type { Asking } from '@kenes/kernel';
import { ProtocolFault } from '@kenes/kernel';

/** The workspace's own documents by hash, written by its build. */
export function readPersistedDocuments(): Record<string, string> {
  return JSON.parse(readFileSync(join(projectRoot, 'config/persisted-documents.json'), 'utf8'));
}

/**
 * Who may send what (decision 20): a token any document within the limits; a session, or nobody,
 * only the documents of our own pages. A stolen cookie cannot explore the schema.
 */
export function documentGate(documents: Record<string, string>) {
  const ours = new Set(Object.values(documents));
  return (source: string, viewer: Asking | null): void => {
    if (viewer?.evidence === 'token' || ours.has(source)) return;
    throw new ProtocolFault('DOCUMENT_UNKNOWN', 400, 'Only the documents of the workspace are answered here; use an API token for others.');
  };
}
