import { useSyncExternalStore } from 'react';

export type Theme = 'auto' | 'light' | 'dark';
export const themes: Theme[] = ['auto', 'light', 'dark'];

const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
const stored = (): Theme => themes.find((theme) => theme === localStorage.getItem('kenes.theme')) ?? 'auto';

/** One attribute carries the resolved theme, so that the sheet holds each dark value once. */
export function applyTheme(): void {
  const theme = stored();
  const dark = theme === 'dark' || (theme === 'auto' && system.matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  listeners.forEach((listener) => listener());
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem('kenes.theme', theme);
  applyTheme();
}

system.addEventListener('change', applyTheme);

export const useTheme = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, stored);
