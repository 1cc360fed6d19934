import { useEffect } from 'react';
import { Navigate, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Offline, SignedOut } from '../api/ask';
import { useLive } from '../api/live';
import { useAsk } from '../api/queries';
import { MeDocument } from '../graphql/graphql';
import { CouncilClock } from '../words/useDates';
import { followCard } from '../words/words';
import { DemoBand } from './DemoBand';
import { useKeys } from './keys';
import { OfflineLine } from './OfflineLine';
import { Rail, TabBar } from './Rail';
import { Viewer, type Me } from './viewer';

/** Everything behind the sign-in: who asks, the council's day, the rail, and the screen. */
export function Workspace() {
  const { slug } = useParams({ from: '/$slug' });
  const me = useAsk(MeDocument, { refetchInterval: 60_000 });
  if (me.error instanceof SignedOut) return <Navigate to="/sign-in" search={{ council: slug }} replace />;
  if (me.data) {
    // A session belongs to one council; another slug in the address is an old or foreign link.
    if (me.data.me.council.slug !== slug) return <Navigate to="/$slug" params={{ slug: me.data.me.council.slug }} replace />;
    return <Inside me={me.data.me} offline={me.error instanceof Offline} />;
  }
  return (
    <main id="m" className="alone">
      {me.error ? <ErrorNote error={me.error} again={() => void me.refetch()} /> : <Loading />}
    </main>
  );
}

function Inside({ me, offline }: { me: Me; offline: boolean }) {
  const navigate = useNavigate();
  const params = { slug: me.council.slug };
  const live = useLive();
  useEffect(() => {
    void followCard(me.person.language === 'kkRu' ? 'kk' : me.person.language);
  }, [me.person.language]);
  useKeys({
    c: me.abilities.issueAssignments ? () => void navigate({ to: '/$slug/assignments/new', params }) : undefined,
  });
  return (
    <Viewer.Provider value={me}>
      <CouncilClock.Provider value={{ today: me.council.today, zone: me.council.zone }}>
        <div className="shell">
          <Rail />
          <div className="stage">
            {me.council.demo && <DemoBand />}
            {(offline || live === 'down') && <OfflineLine />}
            <Outlet />
          </div>
        </div>
        <TabBar />
      </CouncilClock.Provider>
    </Viewer.Provider>
  );
}
