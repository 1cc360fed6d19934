/** Who may be tried out in the demo with one click: role on the start page → key of a person. */
export const demoRoles = {
  secretary: 'a-seitkali',
  coordinator: 'g-ashim',
  officer: 's-kim',
  prosecutor: 't-aliev',
  union: 'r-dosan',
  region: 'akimat-kostanay',
  chair: 'b-akhmetov',
} as const;
export type DemoRole = keyof typeof demoRoles;
