import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Offline } from '../api/ask';
import { FileRefused, upload } from '../api/upload';

const largest = 20 * 1024 * 1024;

/** One chosen file: on its way, there, or not taken and why. */
export interface Chosen {
  key: number;
  name: string;
  size: number;
  /** From 0 to 1; null when it is there or was not taken. */
  progress: number | null;
  id: string | null;
  problem: string | null;
  /** The way was at fault, not the file. */
  mayTryAgain: boolean;
}

/** Files that are sent at once, while the words beside them are still being written. */
export function useUploads() {
  const { t } = useTranslation();
  const [files, setFiles] = useState<Chosen[]>([]);
  const ways = useRef(new Map<number, { file: File; way: AbortController }>());
  const next = useRef(0);
  useEffect(() => {
    const open = ways.current;
    return () => open.forEach(({ way }) => way.abort());
  }, []);

  const change = (key: number, to: Partial<Chosen>) => setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const start = async (key: number, file: File) => {
    const way = new AbortController();
    ways.current.set(key, { file, way });
    change(key, { progress: 0, problem: null });
    try {
      const { id, name } = await upload(file, (progress) => change(key, { progress }), way.signal);
      change(key, { id, name, progress: null });
    } catch (error) {
      change(key, { progress: null, mayTryAgain: !(error instanceof FileRefused), problem: error instanceof FileRefused ? error.message : t(error instanceof Offline ? 'files.offline' : 'files.failed') });
    }
  };
  const add = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      const key = (next.current += 1);
      const tooLarge = file.size > largest;
      setFiles((all) => [...all, { key, name: file.name, size: file.size, progress: tooLarge ? null : 0, id: null, problem: tooLarge ? t('files.tooLarge') : null, mayTryAgain: false }]);
      if (!tooLarge) void start(key, file);
    }
  };
  const again = (key: number) => {
    const known = ways.current.get(key);
    if (known) void start(key, known.file);
  };
  const remove = (key: number) => {
    ways.current.get(key)?.way.abort();
    ways.current.delete(key);
    setFiles((all) => all.filter((one) => one.key !== key));
  };
  return {
    files, add, again, remove,
    ids: files.flatMap(({ id }) => id ?? []),
    onTheWay: files.some(({ progress }) => progress !== null),
    wrong: files.some(({ problem }) => problem !== null),
  };
}
