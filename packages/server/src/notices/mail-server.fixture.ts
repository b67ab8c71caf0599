// A real mail server for tests: it takes letters, or refuses, delays, drops and stays silent as it is told.
import type { AddressInfo } from "node:net";
import type { Socket } from "node:net";
import { SMTPServer } from "smtp-server";

export interface TakenLetter {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
  readonly envelopeId: string | null;
  readonly notify: readonly string[];
}

export interface SampleMailServer {
  readonly port: number;
  readonly letters: readonly TakenLetter[];
  /** What it says to the next recipients: a reply as a server writes it, or null to take them. */
  refuseRecipients: string | null;
  /** What it says once it has the whole letter. */
  refuseLetters: string | null;
  /** Cuts the connection: before the letter, or after the whole letter without a word; `stall` keeps it and says nothing. */
  drop: "never" | "before-letter" | "after-letter" | "stall";
  /** Cuts all connections. */
  readonly cutOff: () => void;
  /** Forgets its letters and its mood. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

export interface MailServerOptions {
  /** Who may sign in; without it no sign-in is asked for. */
  readonly account?: { readonly user: string; readonly password: string };
  /** PEM: offers STARTTLS with it. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly port?: number;
}

export async function startMailServer(options: MailServerOptions = {}): Promise<SampleMailServer> {
  const letters: TakenLetter[] = [];
  const sockets = new Set<Socket>();
  const { account, tls } = options;
  const state: Pick<SampleMailServer, "refuseRecipients" | "refuseLetters" | "drop"> = {
    refuseRecipients: null,
    refuseLetters: null,
    drop: "never",
  };
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    ...tls,
    authOptional: account === undefined,
    disabledCommands: [...(tls === undefined ? ["STARTTLS"] : []), ...(account === undefined ? ["AUTH"] : [])],
    hideDSN: false,
    logger: false,
    onAuth: (given, _session, done) => {
      const known = given.username === account?.user && given.password === account?.password;
      if (known) done(null, { user: given.username });
      else done(replyError("535 5.7.8 Authentication failed"));
    },
    onRcptTo: (_address, _session, done) => {
      if (state.drop === "before-letter") cut();
      done(state.refuseRecipients === null ? null : replyError(state.refuseRecipients));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (state.refuseLetters !== null) {
          done(replyError(state.refuseLetters));
          return;
        }
        const { mailFrom, rcptTo, dsn } = session.envelope;
        const recipient = rcptTo[0] as { address: string; dsn?: { notify?: string[] } } | undefined;
        letters.push({
          from: mailFrom === false ? "" : (mailFrom?.address ?? ""),
          to: recipient?.address ?? "",
          raw: Buffer.concat(chunks).toString("utf8"),
          envelopeId: (dsn as { envid?: string } | undefined)?.envid ?? null,
          notify: recipient?.dsn?.notify ?? [],
        });
        if (state.drop === "stall") return;
        if (state.drop === "after-letter") cut();
        done(null, "Taken");
      });
    },
  });
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    cut();
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  };
  const reset = (): void => {
    letters.length = 0;
    Object.assign(state, { refuseRecipients: null, refuseLetters: null, drop: "never" });
  };
  return Object.assign(state, { port, letters, cutOff: cut, reset, close });
}

function replyError(reply: string): Error {
  const [code = "450", ...words] = reply.split(" ");
  return Object.assign(new Error(words.join(" ")), { responseCode: Number(code) });
}
