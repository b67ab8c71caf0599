// Files over HTTP: taken in by their content, given out as attachments to those who may read the record they belong to.
import { contract } from "@bagalau/contract";
import type { UploadedFile } from "@bagalau/contract";
import type { App } from "../app.ts";
import { journalFile } from "../evaluations/read-file.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import { found } from "../http/settled.ts";
import { fileKind, kindNames } from "./file-kind.ts";
import { fileContent, fileRow, keepFile } from "./queries.ts";

export function fileRoutes(app: App): readonly Served[] {
  return implement(contract.files, {
    upload: ({ body }, call) => upload(app, call, body.file, body.name),
    show: async ({ params }, { viewer }) => found(await fileRow(app, viewer, params.file)),
    content: async ({ params }, { viewer }) => {
      const { record } = found(await fileRow(app, viewer, params.file));
      const content = found(await fileContent(app, viewer, params.file));
      await journalFile(app, viewer, record);
      return content;
    },
  });
}

async function upload(app: App, call: Call, { name, content, sha256 }: UploadedFile, title: string | undefined) {
  const mediaType = fileKind(content);
  if (mediaType === null) {
    const params = { words: kindNames.join(", ") };
    throw new Problem("invalid", { faults: [{ code: "file-kind", at: "file", params }] });
  }
  const { viewer } = call;
  const { key } = call.acting();
  return keepFile(app, viewer, { key, name: title ?? name, mediaType, content, sha256 });
}
