// The archive over HTTP.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import { actWithFiles } from "../files/act-with-files.ts";
import type { Done } from "../files/act-with-files.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { readRecord } from "../records/read-record.ts";
import type { Command } from "../records/registry.ts";
import { drawnAct } from "./act-document.ts";
import { carryOut, drawAct, includeInAct } from "./acts.ts";
import { listActs, listKept, showAct } from "./queries.ts";

export function archiveRoutes(app: App): readonly Served[] {
  const tell = async (call: Call, id: string, command: Command): Promise<Done> => {
    const { may } = await readRecord<unknown>(app, call.viewer, "destruction", id);
    return actWithFiles(app, call, { record: "destruction", id, command, permitted: may(command.kind).ok });
  };
  return implement(contract.archive, {
    kept: ({ query }, { viewer }) => listKept(app, viewer, query),
    acts: ({ query }, { viewer }) => listActs(app, viewer, query),
    draw: ({ body }, call) => drawAct(app, call, body),
    act: ({ params }, { viewer }) => showAct(app, viewer, params.act),
    include: ({ params, body }, call) => includeInAct(app, call, params.act, body.records),
    leaveOut: ({ params, body }, call) => tell(call, params.act, { kind: "leave-out", ...body }),
    carryOut: ({ params, body }, call) => carryOut(app, call, params.act, body),
    cancel: ({ params, body }, call) => tell(call, params.act, { kind: "cancel", ...body }),
    document: ({ params, query: { format, language = null } }, { viewer }) =>
      drawnAct(app, viewer, params.act, { format, language: language ?? viewer.language }),
  });
}
