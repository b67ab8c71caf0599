// My results: the list, one of a period, its disagreement, one of a year.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const resultsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/results",
    component: lazyRouteComponent(() => import("./results-page.tsx"), "ResultsPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/results/$evaluation",
    component: lazyRouteComponent(() => import("./result-page.tsx"), "ResultPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/results/$evaluation/disagreement",
    component: lazyRouteComponent(() => import("./disagreement-page.tsx"), "DisagreementPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/results/year/$annual",
    component: lazyRouteComponent(() => import("./year-page.tsx"), "YearPage"),
  }),
] as const;
