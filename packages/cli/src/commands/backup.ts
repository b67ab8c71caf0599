// `backup` and `restore`: the whole installation in one sealed file, and back.
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { withInstallation, withServer } from "../installation.ts";
import { refuse } from "../refusal.ts";
import { argument } from "../session.ts";
import type { Session } from "../session.ts";

/** Written beside the file and renamed when it is whole: a backup that was cut off is never taken for one. */
export async function backup(session: Session): Promise<number> {
  const { say, terminal } = session;
  const file = argument(session, 0);
  const beside = `${file}.${process.pid}.part`;
  const sink = createWriteStream(beside, { mode: 0o600, flush: true });
  await once(sink, "open").catch((error: NodeJS.ErrnoException) => unwritable(session, file, error));
  try {
    const { at, bodies } = await withInstallation(session, (app, { backUp }) => backUp(app, sink));
    sink.end();
    await finished(sink);
    await rename(beside, file);
    await terminal.out(`${say("backup.written", { file, at, bodies: String(bodies) })}\n`);
    return 0;
  } finally {
    sink.destroy();
    await rm(beside, { force: true });
  }
}

export async function restore(session: Session): Promise<number> {
  const { say, terminal } = session;
  const file = argument(session, 0);
  await access(file).catch((error: NodeJS.ErrnoException) =>
    refuse("", "missing", say("fault.file", { file, reason: error.code ?? "" })),
  );
  const { at, bodies } = await withServer(session, ({ restoreInto }) =>
    restoreInto(terminal.environment, createReadStream(file)),
  );
  await terminal.out(`${say("backup.restored", { file, at, bodies: String(bodies) })}\n`);
  return 0;
}

function unwritable({ say }: Session, file: string, { code = "" }: NodeJS.ErrnoException): never {
  return refuse("", "out-of-range", say("fault.write", { file, reason: code }));
}
