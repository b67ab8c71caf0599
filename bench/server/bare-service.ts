// What a request with one durable row costs at the least: Fastify and pg, one prepared insert, nothing else.
import { fastify } from "fastify";
import pg from "pg";
import { answerQuestions } from "./child.ts";

let ending: () => Promise<void> = () => Promise.resolve();

interface Asked {
  /** Of an empty database of the same cluster. */
  readonly database: string;
  readonly connections: number;
}

interface Line {
  readonly Params: { readonly line: string };
  readonly Body: Readonly<Record<string, unknown>>;
}

answerQuestions(
  {
    serve: async ({ database, connections }: Asked): Promise<string> => {
      const pool = new pg.Pool({ connectionString: database, max: connections });
      await pool.query(
        "create table line (id uuid primary key, about uuid not null, content jsonb not null, at timestamptz not null)",
      );
      const server = fastify();
      server.post<Line>("/lines/:line", async (request, reply) => {
        const { headers, params, body } = request;
        await pool.query({
          name: "insert-line",
          text: "insert into line (id, about, content, at) values ($1, $2, $3, $4)",
          values: [headers["idempotency-key"], params.line, JSON.stringify(body), new Date()],
        });
        return reply.code(201).send({ id: params.line });
      });
      ending = async () => {
        await server.close();
        await pool.end();
      };
      return server.listen({ host: "127.0.0.1", port: 0 });
    },
    rows: async ({ database }: Pick<Asked, "database">): Promise<number> => {
      const client = new pg.Client({ connectionString: database });
      await client.connect();
      const { rows } = await client.query<{ count: number }>("select count(*)::integer as count from line");
      await client.end();
      return rows[0]!.count;
    },
  },
  () => ending(),
);
