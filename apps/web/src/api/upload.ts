import { currentLanguage } from '../words/words';
import { Fault, Offline, SignedOut } from './ask';

/** The server's no to a file, in the reader's words. */
export class FileRefused extends Error {}

export interface Uploaded {
  id: string;
  name: string;
  size: number;
}

/** Sends one file ahead of the report that names it. An XMLHttpRequest, because only that tells how far it has come. */
export function upload(file: File, onProgress: (part: number) => void, signal: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files?${new URLSearchParams({ name: file.name, type: file.type }).toString()}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-language', currentLanguage());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Offline());
    request.onload = () => {
      const answer = request.response as (Uploaded & { sentence?: string }) | null;
      if (request.status === 201 && answer) resolve(answer);
      else if (request.status === 401) reject(new SignedOut());
      else if (answer?.sentence) reject(new FileRefused(answer.sentence));
      else reject(request.status >= 502 ? new Offline() : new Fault(null));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file.slice());
  });
}
