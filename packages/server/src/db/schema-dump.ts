// The schema as one text for review: read from the catalogs, in an order that depends on names alone.
import type pg from "pg";

/** Tables with columns, keys and indexes, row security and rights, and types of rows; then functions. Ends with a line break. */
export async function dumpSchema(client: pg.Client | pg.Pool): Promise<string> {
  const [tables, functions] = await Promise.all([tablesOf(client), functionsOf(client)]);
  return `-- Made from a migrated database; a test keeps it so.\n\n${[...tables, ...functions].join("\n\n")}\n`;
}

interface TableRow {
  readonly name: string;
  readonly kind: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly columns: readonly string[];
  readonly keys: readonly string[] | null;
  readonly indexes: readonly string[] | null;
  readonly policies: readonly string[] | null;
  readonly triggers: readonly string[] | null;
  readonly rights: readonly string[] | null;
  /** Columns that whoever only reads may select. */
  readonly readable: readonly string[];
  readonly definition: string | null;
}

async function tablesOf(client: pg.Client | pg.Pool): Promise<readonly string[]> {
  const { rows } = await client.query<TableRow>(`
    select case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      c.relkind::text as kind, case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as definition, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      array(
        select format('%I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attcollation <> t.typcollation then format(' collate %I', l.collname) else '' end,
          case
            when a.attidentity <> '' then ' generated ' || case a.attidentity when 'a' then 'always' else 'by default' end || ' as identity'
            when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
            else ''
          end,
          case when a.attnotnull then ' not null' else '' end)
        from pg_attribute a
        join pg_type t on t.oid = a.atttypid
        left join pg_collation l on l.oid = a.attcollation
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum
      ) as columns,
      (select array_agg(pg_get_constraintdef(k.oid) order by k.contype desc, k.conname collate "C")
        from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') as keys,
      (select array_agg(pg_get_indexdef(i.indexrelid) order by o.relname collate "C")
        from pg_index i join pg_class o on o.oid = i.indexrelid
        where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid)) as indexes,
      (select array_agg(format('policy %I for %s%s%s', p.polname,
          case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
          coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), ''),
          coalesce(' with check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')) order by p.polname collate "C")
        from pg_policy p where p.polrelid = c.oid) as policies,
      (select array_agg(pg_get_triggerdef(g.oid) order by g.tgname collate "C")
        from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal) as triggers,
      (select array_agg(lower(x.privilege_type) order by x.privilege_type collate "C")
        from aclexplode(c.relacl) x join pg_roles r on r.oid = x.grantee
        where r.rolname = 'bagalau_app' and x.privilege_type <> 'MAINTAIN') as rights,
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and has_column_privilege('bagalau_viewer', c.oid, a.attnum, 'select') order by a.attnum
      ) as readable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'viewer') and c.relkind in ('r', 'p', 'v', 'm', 'c')
    order by n.nspname collate "C", c.relname collate "C"`);
  return rows.map(tableText);
}

const nouns: Readonly<Record<string, string>> = { c: "type", m: "materialized view", v: "view" };

function tableText({
  name,
  kind,
  secured,
  forced,
  columns,
  keys,
  indexes,
  policies,
  triggers,
  rights,
  readable,
  definition,
}: TableRow): string {
  const noun = nouns[kind] ?? "table";
  const inside = [...columns, ...(keys ?? [])].map((line) => `  ${line}`).join(",\n");
  const security = secured ? [`row security ${forced ? "forced" : "enabled"}`] : [];
  const granted = rights === null ? [] : [`bagalau_app: ${rights.join(", ")}`];
  const all = readable.length === columns.length;
  const seen = readable.length === 0 ? "nothing" : all ? "select" : readable.join(", ");
  const read = kind === "c" ? [] : [`bagalau_viewer: ${seen}`];
  const after = [
    ...(indexes ?? []).map((index) => index.toLowerCase()),
    ...security,
    ...(policies ?? []),
    ...(triggers ?? []),
    ...granted,
    ...read,
    ...(definition === null ? [] : [`as ${withoutSoleName(oneLine(definition))}`]),
  ];
  return [`${noun} ${name} (`, inside, ")", ...after.map(oneLine)].join("\n");
}

/** Servers before 16 write a column's relation before it even where there is but one. */
function withoutSoleName(definition: string): string {
  const sole = / FROM \w+ (\w+);$/u.exec(definition)?.[1];
  return sole === undefined ? definition : definition.replaceAll(new RegExp(`\\b${sole}\\.`, "gu"), "");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}

async function functionsOf(client: pg.Client | pg.Pool): Promise<readonly string[]> {
  const { rows } = await client.query<{ text: string }>(`
    select pg_get_functiondef(p.oid) as text
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`);
  return rows.map(({ text }) => text.trim().replaceAll(/[ \t]+$/gmu, ""));
}
