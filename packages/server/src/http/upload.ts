// A file that comes in as multipart/form-data: one part `file`, the other parts as texts, all within limits.
import { createHash } from "node:crypto";
import path from "node:path";
import type { FastifyRequest } from "fastify";
import type { UploadedFile } from "@bagalau/contract";
import { Problem } from "./problem.ts";

/** The body of an upload as the contract sees it. `megabytes`: the largest file. */
export async function readUpload(
  request: FastifyRequest,
  megabytes: number,
): Promise<Readonly<Record<string, unknown>>> {
  if (!request.isMultipart()) throw new Problem("unsupported-media", { faults: [fault("not-multipart")] });
  const limits = {
    fileSize: megabytes * 1_048_576,
    files: 1,
    fields: 20,
    fieldSize: 4_096,
    fieldNameSize: 60,
    parts: 21,
  };
  const body: Record<string, unknown> = {};
  for await (const part of request.parts({ limits })) {
    const given = part.type === "file" ? await received(part, megabytes) : part.value;
    if (Object.hasOwn(body, part.fieldname) || (part.type === "file") !== (part.fieldname === "file")) {
      throw new Problem("malformed", { faults: [fault("not-multipart")] });
    }
    Object.defineProperty(body, part.fieldname, { value: given, enumerable: true });
  }
  return body;
}

interface FilePart {
  readonly filename: string | undefined;
  readonly toBuffer: () => Promise<Buffer>;
}

async function received(part: FilePart, megabytes: number): Promise<UploadedFile> {
  const content = await part.toBuffer().catch((error: unknown) => {
    const tooLarge = (error as { readonly code?: string }).code === "FST_REQ_FILE_TOO_LARGE";
    throw tooLarge
      ? new Problem("too-large", { faults: [fault("file-too-large", { megabytes: String(megabytes) })] })
      : error;
  });
  if (content.length === 0) throw new Problem("invalid", { faults: [fault("file-empty")] });
  return { name: fileName(part.filename), content, sha256: createHash("sha256").update(content).digest("hex") };
}

/** Without folders and control characters, at most 200 characters; the end with the extension is kept. */
function fileName(given: string | undefined): string {
  const last = path.posix.basename((given ?? "").replaceAll("\\", "/"));
  const clean = last.replaceAll(/\p{C}/gu, "").trim();
  return clean === "" || clean === "." || clean === ".." ? "file" : clean.slice(-200);
}

function fault(code: string, params: Readonly<Record<string, string>> = {}) {
  return { code, at: "file", params };
}
