// The screens of campaigns and of single cases, by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const campaignsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/campaigns",
    component: lazyRouteComponent(() => import("./campaigns-page.tsx"), "CampaignsPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/campaigns/grades",
    component: lazyRouteComponent(() => import("./grades-page.tsx"), "GradesPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/campaigns/$campaign",
    component: lazyRouteComponent(() => import("./board-page.tsx"), "BoardPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/campaigns/$campaign/review",
    component: lazyRouteComponent(() => import("./review-page.tsx"), "ReviewPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/campaigns/$campaign/people",
    component: lazyRouteComponent(() => import("./cases-page.tsx"), "CasesPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/campaigns/$campaign/schedule",
    component: lazyRouteComponent(() => import("./schedule-page.tsx"), "SchedulePage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/campaigns/$campaign/moves",
    component: lazyRouteComponent(() => import("./moves-page.tsx"), "MovesPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/evaluations/$evaluation",
    component: lazyRouteComponent(() => import("./case-page.tsx"), "CasePage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/evaluations/$evaluation/paper",
    component: lazyRouteComponent(() => import("./paper-page.tsx"), "PaperPage"),
  }),
] as const;
