// What the user of DATABASE_URL must be able to do, and the two roles of the installation: made where they are not, or told
// as the very statements that somebody with more rights has to run.
import type pg from "pg";
import { DatabaseRefusal } from "./database-refusal.ts";

/** As the first the server works, as the second whoever only reads. */
const [app, viewer] = ["bagalau_app", "bagalau_viewer"] as const;
const roles = [app, viewer] as const;

/** Throws `DatabaseRefusal` with all that is lacking. An owner of the database with CREATEROLE lacks nothing. */
export async function makeRoles(client: pg.Client): Promise<void> {
  const forbidden = await made(client);
  const lacking = [...(await rightsLacking(client)), ...(forbidden === null ? [] : await rolesLacking(client))];
  if (lacking.length > 0) {
    throw new DatabaseRefusal("rights-missing", { statements: `${lacking.join("; ")};` }, forbidden);
  }
}

/** Null, or why the roles could not be made. */
async function made(client: pg.Client): Promise<unknown> {
  try {
    for (const role of roles) await makeRole(client, role);
    if (!(await isMember(client, app, viewer))) await client.query(`grant ${viewer} to ${app}`);
    return null;
  } catch (error) {
    if ((error as pg.DatabaseError).code !== "42501") throw error;
    return error;
  }
}

async function makeRole(client: pg.Client, role: (typeof roles)[number]): Promise<void> {
  const { rows } = await client.query<{ unsafe: boolean }>(
    "select rolsuper or rolbypassrls as unsafe from pg_roles where rolname = $1",
    [role],
  );
  if (rows[0]?.unsafe === true) throw new DatabaseRefusal("role-unsafe", { role });
  if (rows.length === 0) await client.query(`create role ${role} nologin`);
  if (!(await mayBe(client, role))) await client.query(`grant ${role} to current_user`);
}

async function rightsLacking(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('grant %s to %I%s', given, current_user, option) as statement
     from (values
       (1, format('create on database %I', current_database()), '',
         has_database_privilege(current_database(), 'create')),
       (2, 'create on schema public', '', has_schema_privilege('public', 'create')),
       (3, 'usage on schema public', ' with grant option',
         has_schema_privilege('public', 'public', 'usage') or has_schema_privilege('public', 'usage with grant option'))
     ) as needed (place, given, option, had)
     where not had order by place`,
  );
  return rows.map(({ statement }) => statement);
}

async function rolesLacking(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ user: string; known: readonly string[] }>(
    `select quote_ident(current_user) as user,
       array(select rolname::text from pg_roles where rolname = any ($1)) as known`,
    [roles],
  );
  const { user, known } = rows[0]!;
  const both = known.length === roles.length;
  const entered = both && (await mayBe(client, app)) && (await mayBe(client, viewer));
  return [
    ...roles.filter((role) => !known.includes(role)).map((role) => `create role ${role} nologin`),
    ...(both && (await isMember(client, app, viewer)) ? [] : [`grant ${viewer} to ${app}`]),
    ...(entered ? [] : [`grant ${roles.join(", ")} to ${user}`]),
  ];
}

/** Whether the user may work as the role: since PostgreSQL 16 a right of its own, which who makes a role does not have. */
async function mayBe(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, $1,
       case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end) as may`,
    [role],
  );
  return rows[0]!.may;
}

async function isMember(client: pg.Client, role: string, of: string): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>("select pg_has_role($1::name, $2::name, 'MEMBER') as is", [
    role,
    of,
  ]);
  return rows[0]!.is;
}
