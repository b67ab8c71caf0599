// Disclosures over HTTP.
import { contract } from "@bagalau/contract";
import type { Edition } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { actWithFiles } from "../files/act-with-files.ts";
import type { Done, FiledChange } from "../files/act-with-files.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { mustByRole } from "../records/must-by-role.ts";
import { readRecord } from "../records/read-record.ts";
import { listDisclosures, showDisclosure } from "./queries.ts";
import { disclosedContent, standingResults } from "./results.ts";

interface Requested {
  readonly disclosure: string;
  readonly number: string;
  readonly receivedOn: string;
  readonly asker: string;
  readonly request: string;
  readonly file: string | null;
}

interface Disclosing {
  readonly ground: string;
  readonly results: readonly { readonly record: "evaluation" | "annual"; readonly id: string }[];
  readonly withheld: string;
  readonly file: string | null;
}

export function disclosureRoutes(app: App): readonly Served[] {
  const tell = async (call: Call, id: string, change: Pick<FiledChange, "command" | "files">) => {
    const { may } = await readRecord<unknown>(app, call.viewer, "disclosure", id);
    return actWithFiles(app, call, { record: "disclosure", id, permitted: may(change.command.kind).ok, ...change });
  };
  return implement(contract.disclosures, {
    kinds: async (_, { viewer }) => kindsOf((await mustByRole(app, viewer, "disclosure", "request")).edition),
    list: ({ query }, { viewer }) => listDisclosures(app, viewer, query),
    request: ({ body }, call) => request(app, call, body),
    show: ({ params }, { viewer }) => showDisclosure(app, viewer, params.disclosure),
    disclose: ({ params, body }, call) => disclose(app, call, params.disclosure, body),
    refuse: ({ params, body }, call) => tell(call, params.disclosure, { command: { kind: "refuse", ...body } }),
    content: ({ params, query: { format, language = null } }, { viewer }) =>
      disclosedContent(app, viewer, params.disclosure, { format, language: language ?? viewer.language }),
    hold: ({ params, body }, call) =>
      tell(call, params.disclosure, { command: { kind: "hold", ...body }, files: { document: body.document } }),
    release: ({ params, body }, call) => tell(call, params.disclosure, { command: { kind: "release", ...body } }),
  });
}

/** Those that a request may name: to third parties, and recorded. */
function kindsOf(edition: Edition) {
  return [...edition.disclosures.values()]
    .filter(({ content }) => content.who.includes("third-party") && content.recorded)
    .map(({ id, title, citation, content }) => {
      return { id, title, clause: citation.clauses.join(", "), ground: content.ground };
    });
}

async function request(app: App, call: Call, body: Requested): Promise<Done> {
  const { pack, edition } = await mustByRole(app, call.viewer, "disclosure", "request");
  const id = keyFrom("disclosure", call.viewer.body, call.acting().key);
  return actWithFiles(app, call, {
    record: "disclosure",
    id,
    command: { kind: "request", id, pack, edition: edition.id, ...body },
    permitted: true,
    files: { file: body.file },
    asked: { request: body },
  });
}

/** Results are looked up only for whoever may disclose: what exists is nobody else's to learn. */
async function disclose(app: App, call: Call, id: string, body: Disclosing): Promise<Done> {
  const { viewer } = call;
  const { may } = await readRecord<unknown>(app, viewer, "disclosure", id);
  const permitted = may("disclose").ok;
  const results = permitted ? await standingResults(app, viewer, body.results) : [];
  return actWithFiles(app, call, {
    record: "disclosure",
    id,
    command: { kind: "disclose", ...body, results },
    permitted,
    files: { file: body.file },
    asked: { disclose: id, ...body },
  });
}
