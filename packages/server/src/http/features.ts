// Which features the server carries: each brings its routes.
import type { App } from "../app.ts";
import { archiveRoutes } from "../archive/routes.ts";
import { calendarRoutes } from "../calendar/routes.ts";
import { campaignRoutes } from "../campaigns/routes.ts";
import { caseDocumentRoutes } from "../case-documents/routes.ts";
import { disclosureRoutes } from "../disclosures/routes.ts";
import { disputeRoutes } from "../disputes/routes.ts";
import { documentRoutes } from "../documents/routes.ts";
import { dutyRoutes } from "../duties/routes.ts";
import { evaluationRoutes } from "../evaluations/routes.ts";
import { fileRoutes } from "../files/routes.ts";
import { identityRoutes } from "../identity/routes.ts";
import { workRoutes } from "../jobs/routes.ts";
import { lawRoutes } from "../law/routes.ts";
import { noticeRoutes } from "../notices/routes.ts";
import { oversightRoutes } from "../oversight/routes.ts";
import { peopleRoutes } from "../people/routes.ts";
import { signalRoutes } from "../signals/routes.ts";
import type { Served } from "./implement.ts";

const features: readonly ((app: App) => readonly Served[])[] = [
  documentRoutes,
  fileRoutes,
  identityRoutes,
  dutyRoutes,
  noticeRoutes,
  signalRoutes,
  workRoutes,
  campaignRoutes,
  lawRoutes,
  calendarRoutes,
  peopleRoutes,
  evaluationRoutes,
  disputeRoutes,
  disclosureRoutes,
  archiveRoutes,
  caseDocumentRoutes,
  oversightRoutes,
];

export function allRoutes(app: App): readonly Served[] {
  return features.flatMap((routesOf) => routesOf(app));
}
