import { openPlan } from '@plenary/api/plans';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  retainSearchParams,
} from '@tanstack/react-router';
import { thePeople } from '../people/the-people.ts';
import { type Address, parseQuery, readAddress, writeQuery } from './address.ts';
import { Frame } from './frame/frame.tsx';
import { PlanFrame } from './frame/plan-frame.tsx';
import { NotFound, Trouble } from './frame/trouble.tsx';
import { watchArrivals } from './later/arrival.ts';
import { loadPage, shownBy, showPage } from './lazy-page.ts';
import { queries } from './queries.ts';
import { aboutPlan } from './server.ts';
import { loadWords, preferredLanguage, speak } from './words.ts';

/** Each page is fetched when somebody goes there, or is about to. */
const pages = {
  plans: async () => (await import('../plans/plans-page.tsx')).plansPage,
  house: async () => (await import('../house/house-page.tsx')).housePage,
  framework: async () => (await import('../results/framework-page.tsx')).frameworkPage,
  result: async () => (await import('../results/result-page.tsx')).resultPage,
  performance: async () => (await import('../results/performance-page.tsx')).performancePage,
  sectors: async () => (await import('../sectors/sectors-page.tsx')).sectorsPage,
  sector: async () => (await import('../sectors/sector-page.tsx')).sectorPage,
  budget: async () => (await import('../budget/budget-page.tsx')).budgetPage,
  document: async () => (await import('../document/document-page.tsx')).documentPage,
  proposals: async () => (await import('../proposals/proposals-page.tsx')).proposalsPage,
  risks: async () => (await import('../risks/risks-page.tsx')).risksPage,
  annexes: async () => (await import('../annexes/annexes-page.tsx')).annexesPage,
  findings: async () => (await import('../findings/findings-page.tsx')).findingsPage,
  imports: async () => (await import('../imports/imports-page.tsx')).importsPage,
  import: async () => (await import('../imports/import-page.tsx')).importPage,
  log: async () => (await import('../log/log-page.tsx')).logPage,
};

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  validateSearch: (query): Address => readAddress(query),
  search: { middlewares: [retainSearchParams<Address>(['lang', 'scenario'])] },
  beforeLoad: async ({ search, preload }) => {
    const language = search.lang ?? preferredLanguage(navigator.languages);
    const say = await loadWords(language);
    if (!preload) speak(say);
    return { language, say };
  },
  component: Frame,
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/',
  loaderDeps: shownBy,
  loader: (asked) => loadPage(pages.plans, asked),
  component: showPage(pages.plans),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  loaderDeps: shownBy,
  loader: (asked) => loadPage(pages.imports, asked),
  component: showPage(pages.imports),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$import',
  loaderDeps: shownBy,
  loader: (asked) => loadPage(pages.import, asked),
  component: showPage(pages.import),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$plan',
  loaderDeps: ({ search }) => ({ lang: search.lang, scenario: search.scenario ?? 'none' }),
  loader: async ({ params, deps, context }) => {
    const asked = { language: context.language, scenario: deps.scenario };
    const query = aboutPlan(params.plan, openPlan, { params, query: asked });
    // Who may edit is known when a page is seen: before that, what somebody types or presses at once would be lost.
    const people = context.queries.prefetchQuery(thePeople(asked.language));
    const [header] = await Promise.all([context.queries.ensureQueryData(query), people]);
    return header;
  },
  component: PlanFrame,
});

const getParentRoute = () => plan;

const tree = root.addChildren([
  plans,
  imports,
  oneImport,
  plan.addChildren([
    createRoute({
      getParentRoute,
      path: '/',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.house, asked),
      component: showPage(pages.house),
    }),
    createRoute({
      getParentRoute,
      path: '/results',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.framework, asked),
      component: showPage(pages.framework),
    }),
    createRoute({
      getParentRoute,
      path: '/results/$code',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.result, asked),
      component: showPage(pages.result),
    }),
    createRoute({
      getParentRoute,
      path: '/performance',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.performance, asked),
      component: showPage(pages.performance),
    }),
    createRoute({
      getParentRoute,
      path: '/sectors',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.sectors, asked),
      component: showPage(pages.sectors),
    }),
    createRoute({
      getParentRoute,
      path: '/sectors/$sector',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.sector, asked),
      component: showPage(pages.sector),
    }),
    createRoute({
      getParentRoute,
      path: '/budget',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.budget, asked),
      component: showPage(pages.budget),
    }),
    createRoute({
      getParentRoute,
      path: '/document',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.document, asked),
      component: showPage(pages.document),
    }),
    createRoute({
      getParentRoute,
      path: '/proposals',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.proposals, asked),
      component: showPage(pages.proposals),
    }),
    createRoute({
      getParentRoute,
      path: '/risks',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.risks, asked),
      component: showPage(pages.risks),
    }),
    createRoute({
      getParentRoute,
      path: '/annexes',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.annexes, asked),
      component: showPage(pages.annexes),
    }),
    createRoute({
      getParentRoute,
      path: '/findings',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.findings, asked),
      component: showPage(pages.findings),
    }),
    createRoute({
      getParentRoute,
      path: '/log',
      loaderDeps: shownBy,
      loader: (asked) => loadPage(pages.log, asked),
      component: showPage(pages.log),
    }),
  ]),
]);

/** The pages by their addresses. */
export const router = createRouter({
  routeTree: tree,
  context: { queries },
  defaultPreload: 'intent',
  // Answers are kept by the queries; the router keeps none of its own.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  // What an address does not know is dropped; otherwise it would stand beside what was read, as it was given.
  search: { strict: true },
  defaultErrorComponent: Trouble,
  defaultNotFoundComponent: NotFound,
});

watchArrivals(router.history);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
