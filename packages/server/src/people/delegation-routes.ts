// Delegations over HTTP: an official's own duty, to somebody of the body, for days, by an act.
import { sql } from "kysely";
import { contract } from "@bagalau/contract";
import { bodyRoles } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody, withViewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import type { Fault } from "../http/problem.ts";
import { change } from "./commands.ts";
import { listDelegations } from "./queries.ts";
import { peopleFault, reference } from "./references.ts";

export function delegationRoutes(app: App): readonly Served[] {
  return implement(contract.delegations, {
    list: ({ query }, { viewer }) =>
      withViewer(app, viewer, (tx) => listDelegations(tx, viewer.body, query.on ?? null)),
    delegate: ({ body }, call) =>
      change(app, call, {
        record: "delegation",
        id: null,
        command: { kind: "delegate", ...body },
        references: [
          ...reference("person", body.of, "of", body.from),
          ...reference("person", body.by, "by", body.from),
        ],
        check: () => dutyFaults(app, call.viewer.body, body),
      }),
    end: ({ params, body }, call) =>
      change(app, call, { record: "delegation", id: params.delegation, command: { kind: "end", ...body } }),
  });
}

/** A machine's role is no duty of a person. */
const duties = bodyRoles.filter((role) => role !== "personnel-system");

interface Delegating {
  readonly duty: string;
  readonly of: string;
  readonly from: string;
}

/** Nobody passes on what he does not have: otherwise a delegation would give rights that nobody gave. */
async function dutyFaults(app: App, body: string, { duty, of, from }: Delegating): Promise<readonly Fault[]> {
  if (!duties.some((known) => known === duty)) {
    return [peopleFault("people.duty-unknown", "duty", { words: duties.join(", ") })];
  }
  const { rows } = await inBody(app, body, (tx) =>
    sql<{ his: boolean }>`
      select exists (
        select from account a
        join account_role g on g.body_id = a.body_id and g.record_id = a.record_id
        where a.body_id = ${body} and a.person_id = ${of} and a.phase <> 'closed' and g.role = ${duty}
          and g.from_day <= ${from} and (g.until_day is null or g.until_day >= ${from})
      ) as his`.execute(tx),
  );
  return rows[0]?.his === true ? [] : [peopleFault("people.duty-not-his", "of", { day: from })];
}
