// Copies the access table of the procedure into the database, where row security reads it.
import pg from "pg";
import type { AccessRule } from "../records/registry.ts";

/** The table becomes exactly the rules given; readers see the old ones or the new ones whole. */
export async function fillAccessRules(ownerUrl: string, rules: readonly AccessRule[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const rows = rules.map(({ role, record, action, phases }) => ({
      role,
      record,
      action,
      phases: phases === "*" ? null : phases.toSorted(),
    }));
    await client.query("begin");
    await client.query("lock table access_rule in exclusive mode");
    await client.query("delete from access_rule");
    await client.query(
      "insert into access_rule select distinct * from jsonb_populate_recordset(null::access_rule, $1)",
      [JSON.stringify(rows)],
    );
    await client.query("commit");
  } finally {
    await client.end();
  }
}
