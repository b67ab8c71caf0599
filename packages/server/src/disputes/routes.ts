// Disputes over HTTP.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import { actWithFiles } from "../files/act-with-files.ts";
import type { FiledChange } from "../files/act-with-files.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { readRecord } from "../records/read-record.ts";
import { listDisputes, showDispute } from "./queries.ts";
import { registerDispute } from "./register.ts";

export function disputeRoutes(app: App): readonly Served[] {
  const tell = async (call: Call, id: string, change: Pick<FiledChange, "command" | "files" | "people">) => {
    const { may } = await readRecord<unknown>(app, call.viewer, "dispute", id);
    return actWithFiles(app, call, { record: "dispute", id, permitted: may(change.command.kind).ok, ...change });
  };
  return implement(contract.disputes, {
    list: ({ query }, { viewer }) => listDisputes(app, viewer, query),
    register: ({ body }, call) => registerDispute(app, call, body),
    show: ({ params }, { viewer }) => showDispute(app, viewer, params.dispute),
    takeUp: ({ params, body }, call) =>
      tell(call, params.dispute, { command: { kind: "take-up", ...body }, people: body }),
    note: ({ params, body }, call) =>
      tell(call, params.dispute, {
        command: { kind: "note", ...body },
        people: { person: body.person },
        files: { files: body.files },
      }),
    resolve: ({ params, body }, call) => tell(call, params.dispute, { command: { kind: "resolve", ...body } }),
    withdraw: ({ params, body }, call) => tell(call, params.dispute, { command: { kind: "withdraw", ...body } }),
    hold: ({ params, body }, call) =>
      tell(call, params.dispute, { command: { kind: "hold", ...body }, files: { document: body.document } }),
    release: ({ params, body }, call) => tell(call, params.dispute, { command: { kind: "release", ...body } }),
  });
}
