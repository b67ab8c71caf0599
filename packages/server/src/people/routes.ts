// The organisation over HTTP: units, posts, people with their dated cards, delegations, and what a personnel system asks.
import { contract } from "@bagalau/contract";
import type { Person } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { must, readRecord } from "../records/read-record.ts";
import { mustByRole } from "./commands.ts";
import { delegationRoutes } from "./delegation-routes.ts";
import { exportTable } from "./import/export-table.ts";
import { importForm } from "./import/import-form.ts";
import { importFile, importRows, mayImport } from "./import/import-table.ts";
import { courseOf } from "./import/under-way.ts";
import { personChanges } from "./person-changes.ts";
import { postRoutes } from "./post-routes.ts";
import { headcount, listAbsences, listPeople } from "./queries.ts";
import { unitRoutes } from "./unit-routes.ts";

export function peopleRoutes(app: App): readonly Served[] {
  return [
    ...unitRoutes(app),
    ...postRoutes(app),
    ...personRoutes(app),
    ...delegationRoutes(app),
    ...personnelRoutes(app),
  ];
}

function personRoutes(app: App): readonly Served[] {
  return implement(contract.people, {
    list: ({ query }, { viewer }) => {
      const { on = viewer.today, ...asked } = query;
      return withViewer(app, viewer, (tx) => listPeople(tx, viewer, { ...asked, on }));
    },
    show: async ({ params }, { viewer }) => {
      const record = await readRecord<Person>(app, viewer, "person", params.person);
      must(record, "read-card");
      return { ...cardOf(record.state), version: record.version };
    },
    ...personChanges(app),
    import: ({ body }, call) => {
      const { file, mode, on, act, actOn } = body;
      return importFile(app, call, { file, mode, on, act: { number: act, on: actOn } });
    },
    importCourse: async ({ params }, { viewer }) => {
      mayImport(viewer);
      return courseOf(app, viewer, params.import);
    },
    export: ({ query }, { viewer }) => exportTable(app, viewer, query.on ?? viewer.today),
    importForm: (_, call) => importForm(app, call.viewer),
  });
}

/** The lists of the card as the contract's own. */
function cardOf({ appointments, secondments, absences, replacements, dismissals, ...person }: Person) {
  return {
    ...person,
    appointments: [...appointments],
    secondments: [...secondments],
    absences: [...absences],
    replacements: [...replacements],
    dismissals: [...dismissals],
  };
}

function personnelRoutes(app: App): readonly Served[] {
  return implement(contract.personnel, {
    synchronise: ({ body }, call) => importRows(app, call, body),
    absences: ({ body: { from, to } }, { viewer }) => {
      mustByRole(viewer, "person", "read-card");
      return withViewer(app, viewer, (tx) => listAbsences(tx, viewer.body, from, to));
    },
    headcount: ({ query }, { viewer }) =>
      withViewer(app, viewer, (tx) => headcount(tx, viewer, query.on ?? viewer.today)),
  });
}
