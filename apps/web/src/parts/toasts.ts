import { useSyncExternalStore } from 'react';

/** What was just done, for ten seconds, with a way back where there is one. */
export interface Toast {
  id: number;
  text: string;
  undo?: () => Promise<void> | void;
}

const seconds = 10;
let toasts: Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

export function dismiss(id: number): void {
  toasts = toasts.filter((toast) => toast.id !== id);
  tell();
}

export function say(text: string, undo?: Toast['undo']): void {
  const id = next++;
  toasts = [...toasts.slice(-2), { id, text, undo }];
  tell();
  setTimeout(() => dismiss(id), seconds * 1000);
}

/** Takes back the last thing that can be taken back; the key Z calls it. */
export function undoLast(): void {
  const toast = [...toasts].reverse().find(({ undo }) => undo);
  if (!toast) return;
  dismiss(toast.id);
  void toast.undo?.();
}

export const useToasts = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
