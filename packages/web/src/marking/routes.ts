// The evaluator's screens: the people with a sheet beside them, and whom he names where there are too many for one.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

const desk = lazyRouteComponent(() => import("./marking-page.tsx"), "MarkingPage");

export const markingRoutes = [
  createRoute({ getParentRoute: () => shellRoute, path: "/marking", component: desk }),
  createRoute({ getParentRoute: () => shellRoute, path: "/marking/$evaluation", component: desk }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/marking/co-evaluators/$campaign",
    component: lazyRouteComponent(() => import("./co-evaluators-page.tsx"), "CoEvaluatorsPage"),
  }),
] as const;
