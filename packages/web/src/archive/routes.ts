// The screens of the archive by their addresses: what is kept, destroyed, disclosed and disputed.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const archiveRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/archive",
    component: lazyRouteComponent(() => import("./kept-page.tsx"), "KeptPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/archive/acts",
    component: lazyRouteComponent(() => import("./acts-page.tsx"), "ActsPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/archive/acts/$act",
    component: lazyRouteComponent(() => import("./act-page.tsx"), "ActPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/archive/disclosures",
    component: lazyRouteComponent(() => import("./disclosures-page.tsx"), "DisclosuresPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/archive/disclosures/$disclosure",
    component: lazyRouteComponent(() => import("./disclosure-page.tsx"), "DisclosurePage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/archive/disputes",
    component: lazyRouteComponent(() => import("./disputes-page.tsx"), "DisputesPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/archive/disputes/$dispute",
    component: lazyRouteComponent(() => import("./dispute-page.tsx"), "DisputePage"),
  }),
] as const;
