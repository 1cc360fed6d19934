import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from './assignments/listSearch';
import { periodOf, type Period } from './reports/periods';
import { NotFound, NowhereAtAll } from './shell/NotFound';
import { Root } from './shell/Root';
import { Workspace } from './shell/Workspace';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const root = createRootRoute({ component: Root, notFoundComponent: NowhereAtAll });

const start = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./start/StartPage'), 'StartPage') });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { council?: string } => ({ council: text(search.council) }),
  component: lazyRouteComponent(() => import('./start/SignInPage'), 'SignInPage'),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: '/mailbox',
  validateSearch: (search: Record<string, unknown>): { box?: string; letter?: string } => ({ box: text(search.box), letter: text(search.letter) }),
  component: lazyRouteComponent(() => import('./mailbox/MailboxPage'), 'MailboxPage'),
});

const workspace = createRoute({ getParentRoute: () => root, path: '/$slug', component: Workspace, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => workspace, path: '/', component: lazyRouteComponent(() => import('./overview/HomePage'), 'HomePage') });

const assignments = createRoute({
  getParentRoute: () => workspace,
  path: '/assignments',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./assignments/ListPage'), 'ListPage'),
});

const newAssignment = createRoute({
  getParentRoute: () => workspace,
  path: '/assignments/new',
  validateSearch: (search: Record<string, unknown>): { draft?: string } => ({ draft: text(search.draft) }),
  component: lazyRouteComponent(() => import('./assignments/NewPage'), 'NewPage'),
});

const assignment = createRoute({
  getParentRoute: () => workspace,
  path: '/assignments/$number',
  component: lazyRouteComponent(() => import('./assignments/AssignmentPage'), 'AssignmentPage'),
});

const unsorted = createRoute({
  getParentRoute: () => workspace,
  path: '/mail',
  validateSearch: (search: Record<string, unknown>): { letter?: string } => ({ letter: text(search.letter) }),
  component: lazyRouteComponent(() => import('./unsorted/UnsortedPage'), 'UnsortedPage'),
});

const bodies = createRoute({ getParentRoute: () => workspace, path: '/organisations', component: lazyRouteComponent(() => import('./council/BodiesPage'), 'BodiesPage') });
const answering = createRoute({ getParentRoute: () => workspace, path: '/answering', component: lazyRouteComponent(() => import('./answering/AnsweringPage'), 'AnsweringPage') });
const body = createRoute({ getParentRoute: () => workspace, path: '/organisations/$id', component: lazyRouteComponent(() => import('./council/BodyPage'), 'BodyPage') });
const person = createRoute({ getParentRoute: () => workspace, path: '/people/$id', component: lazyRouteComponent(() => import('./council/PersonPage'), 'PersonPage') });
const meetings = createRoute({ getParentRoute: () => workspace, path: '/meetings', component: lazyRouteComponent(() => import('./meetings/MeetingsPage'), 'MeetingsPage') });
const planMeeting = createRoute({ getParentRoute: () => workspace, path: '/meetings/new', component: lazyRouteComponent(() => import('./meetings/PlanPage'), 'PlanPage') });
const meeting = createRoute({ getParentRoute: () => workspace, path: '/meetings/$id', component: lazyRouteComponent(() => import('./meetings/MeetingPage'), 'MeetingPage') });
const calendar = createRoute({ getParentRoute: () => workspace, path: '/calendar', component: lazyRouteComponent(() => import('./calendar/CalendarPage'), 'CalendarPage') });

const holidays = createRoute({ getParentRoute: () => workspace, path: '/holidays', component: lazyRouteComponent(() => import('./holidays/HolidaysPage'), 'HolidaysPage') });
const settings = createRoute({ getParentRoute: () => workspace, path: '/settings', component: lazyRouteComponent(() => import('./settings/SettingsPage'), 'SettingsPage') });
const escalations = createRoute({ getParentRoute: () => workspace, path: '/escalations', component: lazyRouteComponent(() => import('./reminders/EscalationsPage'), 'EscalationsPage') });
const reports = createRoute({
  getParentRoute: () => workspace,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): { period?: Period } => ({ period: periodOf(search.period) }),
  component: lazyRouteComponent(() => import('./reports/ReportsPage'), 'ReportsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signIn,
    mailbox,
    workspace.addChildren([home, assignments, newAssignment, assignment, unsorted, bodies, answering, body, person, meetings, planMeeting, meeting, calendar, reports, holidays, settings, escalations]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
