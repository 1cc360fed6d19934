import { useEffect, useState } from 'react';
import { refreshAll } from './queries';

const channel = 'kenes.live';

/**
 * One stream of changes per browser: the tab that holds the lock listens and tells the others.
 * While the stream is down every tab asks again each 30 seconds.
 */
export function useLive(): 'up' | 'down' {
  const [down, setDown] = useState(!navigator.onLine);
  useEffect(() => {
    const others = new BroadcastChannel(channel);
    const done = new AbortController();
    let source: EventSource | undefined;
    let streaming = false;
    let soon: ReturnType<typeof setTimeout> | undefined;
    // An act changes several things at once; one asking anew answers them all.
    const refreshSoon = () => {
      clearTimeout(soon);
      soon = setTimeout(() => void refreshAll(), 300);
    };

    others.onmessage = refreshSoon;
    const listen = () => {
      source = new EventSource('/live');
      source.onopen = () => (streaming = true);
      source.onerror = () => (streaming = false);
      source.onmessage = () => {
        refreshSoon();
        others.postMessage('changed');
      };
      return new Promise<void>((resolve) => done.signal.addEventListener('abort', () => resolve()));
    };
    if ('locks' in navigator) void navigator.locks.request(channel, { signal: done.signal }, listen).catch(() => undefined);

    const poll = setInterval(() => !streaming && document.visibilityState === 'visible' && void refreshAll(), 30_000);
    const online = () => {
      setDown(!navigator.onLine);
      if (navigator.onLine) void refreshAll();
    };
    window.addEventListener('online', online);
    window.addEventListener('offline', online);
    return () => {
      done.abort();
      source?.close();
      others.close();
      clearInterval(poll);
      clearTimeout(soon);
      window.removeEventListener('online', online);
      window.removeEventListener('offline', online);
    };
  }, []);
  return down ? 'down' : 'up';
}
