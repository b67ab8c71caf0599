// Tables as streams, by PostgreSQL's COPY: the driver knows its messages and leaves what to do with them to us.
import { PassThrough } from "node:stream";
import type { Readable } from "node:stream";
import type pg from "pg";

/** The driver's connection, as far as COPY needs it. */
interface Connection {
  readonly stream: {
    pause(): void;
    resume(): void;
    readonly writableNeedDrain: boolean;
    once(event: "drain", call: () => void): void;
  };
  query(text: string): void;
  sync(): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** What a client asks of whatever it carries out. */
class Copying {
  readonly text: string;
  readonly begun: (connection: Connection) => void;
  readonly arrived: (chunk: Buffer, connection: Connection) => void;
  readonly done: (fault: Error | null) => void;
  fault: Error | null = null;
  connection: Connection | null = null;

  constructor(
    text: string,
    parts: {
      readonly begun?: (connection: Connection) => void;
      readonly arrived?: (chunk: Buffer, connection: Connection) => void;
      readonly done: (fault: Error | null) => void;
    },
  ) {
    this.text = text;
    this.begun = parts.begun ?? (() => undefined);
    this.arrived = parts.arrived ?? (() => undefined);
    this.done = parts.done;
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.text);
  }

  callback(): void {}

  handleCopyInResponse(connection: Connection): void {
    this.begun(connection);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }, connection: Connection): void {
    this.arrived(chunk, connection);
  }

  handleRowDescription(): void {}

  handleDataRow(): void {}

  handlePortalSuspended(): void {}

  handleEmptyQuery(): void {}

  handleCommandComplete(): void {}

  /** After a fault the server waits for no more of us and is ready again by itself. */
  handleError(fault: Error): void {
    this.fault = fault;
    this.connection?.stream.resume();
    this.done(fault);
  }

  /** A reader that is at its end asks for no more: the connection is let go on for the next query. */
  handleReadyForQuery(): void {
    this.connection?.stream.resume();
    if (this.fault === null) this.done(null);
  }
}

/** What `copy (…) to stdout` gives, as it comes; the server waits where the reader is slow. */
export function copyOut(client: pg.ClientBase, text: string): Readable {
  const out = new PassThrough();
  let waits = false;
  const copying = new Copying(text, {
    arrived: (chunk, { stream }) => {
      if (out.write(Buffer.from(chunk)) || waits) return;
      // What has arrived already still comes: one wait is enough for all of it.
      waits = true;
      stream.pause();
      out.once("drain", () => {
        waits = false;
        stream.resume();
      });
    },
    done: (fault) => {
      if (fault === null) out.end();
      else out.destroy(fault);
    },
  });
  client.query(copying as unknown as pg.Submittable);
  return out;
}

/** Sends chunks to `copy … from stdin`; a fault of the source ends it with nothing written. */
export function copyIn(client: pg.ClientBase, text: string, source: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: Error | null = null;
    let finished = false;
    const send = async (connection: Connection): Promise<void> => {
      try {
        for await (const chunk of source) {
          if (finished) return;
          connection.sendCopyFromChunk(chunk);
          if (connection.stream.writableNeedDrain) {
            await new Promise<void>((drained) => {
              connection.stream.once("drain", drained);
            });
          }
        }
        connection.endCopyFrom();
      } catch (error) {
        failed = error as Error;
        connection.sendCopyFail("the source failed");
      }
    };
    const copying = new Copying(text, {
      begun: (connection) => void send(connection),
      done: (fault) => {
        finished = true;
        if (fault === null && failed === null) resolve();
        else reject(failed ?? fault);
      },
    });
    client.query(copying as unknown as pg.Submittable);
  });
}
