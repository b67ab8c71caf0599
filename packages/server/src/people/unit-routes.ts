// Units over HTTP: on a day, created, changed, headed, closed and corrected.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import { inBody, withViewer } from "../db/viewer.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import type { Fault } from "../http/problem.ts";
import { change } from "./commands.ts";
import { officialName } from "./official-name.ts";
import { listUnits } from "./queries.ts";
import { isAbove, peopleFault, reference } from "./references.ts";

export function unitRoutes(app: App): readonly Served[] {
  return implement(contract.units, {
    list: ({ query }, { viewer }) => withViewer(app, viewer, (tx) => listUnits(tx, viewer, query.on ?? viewer.today)),
    create: ({ body }, call) =>
      change(app, call, {
        record: "unit",
        id: null,
        command: { kind: "create", ...content(body), from: body.from, act: body.act },
        references: references(body, body.from),
      }),
    change: ({ params, body }, call) =>
      change(app, call, {
        record: "unit",
        id: params.unit,
        command: { kind: "change", ...content(body), from: body.from, act: body.act },
        references: references(body, body.from),
        check: notAbove(app, call, body),
      }),
    nameHead: ({ params, body }, call) =>
      change(app, call, {
        record: "unit",
        id: params.unit,
        command: { kind: "name-head", ...body },
        references: reference("post", body.head, "head", body.from),
      }),
    close: ({ params, body }, call) =>
      change(app, call, { record: "unit", id: params.unit, command: { kind: "close", ...body } }),
    reopen: ({ params, body }, call) =>
      change(app, call, { record: "unit", id: params.unit, command: { kind: "reopen", ...body } }),
    correct: ({ params, body }, call) => {
      const { version, from, reason } = body;
      return change(app, call, {
        record: "unit",
        id: params.unit,
        command: { kind: "correct", ...content(body), version, from, reason },
        references: references(body, from),
        check: notAbove(app, call, body),
      });
    },
  });
}

interface UnitBody {
  readonly name: Parameters<typeof officialName>[0];
  readonly parent: string | null;
  readonly head: string | null;
  readonly code: string | null;
  readonly from: string;
}

function content({ name, parent, head, code }: UnitBody) {
  return { name: officialName(name), parent, head, code };
}

/** The head's post of a new unit may be created after it: it is asked for, but not for the day. */
function references({ parent, head }: UnitBody, from: string) {
  return [...reference("unit", parent, "parent", from), ...reference("post", head, "head", null)];
}

function notAbove(app: App, { viewer: { body } }: Call, { parent, from }: UnitBody) {
  return async (id: string): Promise<readonly Fault[]> => {
    if (parent === null || parent === id) return [];
    const above = await inBody(app, body, (tx) => isAbove(tx, body, id, parent, from));
    return above ? [peopleFault("people.unit-circle", "parent")] : [];
  };
}
