import { Navigate } from '@tanstack/react-router';
import { useMe, useSlug } from '../shell/viewer';
import { OverviewPage } from './OverviewPage';

/** The first page after sign-in: where the season stands, for who answers for it; for others what they were asked. */
export function HomePage() {
  const { abilities } = useMe();
  const params = useSlug();
  return abilities.readOverview ? <OverviewPage /> : <Navigate to="/$slug/assignments" params={params} search={{}} replace />;
}
