// `serve`: the server, until it is asked to stop. Its settings come from the environment alone.
import { Writable } from "node:stream";
import type { Session } from "../session.ts";

export async function serveCommand({ terminal, language }: Session): Promise<number> {
  const { runServer } = await import("@bagalau/server");
  const out = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      terminal.out(String(chunk)).then(() => done(), done);
    },
  });
  return runServer({ environment: terminal.environment, language, out });
}
