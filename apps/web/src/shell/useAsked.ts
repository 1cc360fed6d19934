import { useMe } from './viewer';

/**
 * Whether the council only ever asks this viewer's bodies (prosecution, unions, employers, associations):
 * such a reader meets requests on her screens, and nothing there is called overdue.
 */
export function useAsked(): boolean {
  const { organisations, abilities, roles } = useMe();
  const works = abilities.issueAssignments || roles.some((role) => role !== 'member' && role !== 'observer');
  return !works && organisations.length > 0 && organisations.every(({ defaultForce }) => defaultForce !== 'order');
}
