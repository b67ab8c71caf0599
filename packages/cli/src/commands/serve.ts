// `serve`: the server, until it is asked to stop. Its settings come from the environment alone.
import { Writable } from "node:stream";
import { builtPages } from "@bagalau/web/pages";
import type { Session } from "../session.ts";

export async function serveCommand({ terminal, language, say }: Session): Promise<number> {
  const { runServer } = await import("@bagalau/server");
  const out = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      terminal.out(String(chunk)).then(() => done(), done);
    },
  });
  const pages = (): Promise<string> => builtPages(() => terminal.err(`${say("serve.building")}\n`));
  return runServer({ environment: terminal.environment, language, out, pages });
}
