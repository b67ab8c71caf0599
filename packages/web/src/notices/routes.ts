// Notices as the HR service conducts them: all of them with the carriers' state, and one with its attempts and proof.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const noticesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/notices",
    component: lazyRouteComponent(() => import("./notices-page.tsx"), "NoticesPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/notices/$notice",
    component: lazyRouteComponent(() => import("./notice-page.tsx"), "NoticePage"),
  }),
] as const;
