// Commands on an installation: opened, worked on, closed; what the database refuses is told as bad input.
import type * as server from "@bagalau/server";
import { Refusal } from "./refusal.ts";
import type { Session } from "./session.ts";

type Server = typeof server;
type Installation = Awaited<ReturnType<Server["openInstallation"]>>;

/** The server is large: only commands that need it wait until it is read. */
export async function withInstallation<Result>(
  session: Session,
  work: (app: Installation, server: Server) => Promise<Result>,
): Promise<Result> {
  return withServer(session, async (opened) => {
    const app = await opened.openInstallation(session.terminal.environment);
    try {
      return await work(app, opened);
    } finally {
      await app.close();
    }
  });
}

/** Wrong settings, a database that does not start and a backup that is none are the caller's; all else is ours. */
export async function withServer<Result>(
  { language }: Session,
  work: (server: Server) => Promise<Result>,
): Promise<Result> {
  const opened = await import("@bagalau/server");
  try {
    return await work(opened);
  } catch (error) {
    const lines = opened.refusalLines(error, language);
    if (lines === null) throw error;
    throw new Refusal(lines.map((message) => ({ path: "", code: "installation", message })));
  }
}
