// Every list of the application: sorted as its language sorts, searched, its state in the address, exported as it stands.
// What is typed or turned is drawn first and the rows after it, so three thousand people answer like thirty.
import { Box, Button, Group, Text, TextInput, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconDownload, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { memo, useEffect, useMemo } from "react";
import type { CSSProperties, ReactNode } from "react";
import { useAddressDraft } from "./address-draft.ts";
import { useAfterPaint } from "./after-paint.ts";
import { DataRows, cellClass } from "./data-table-rows.tsx";
import type { Column } from "./data-table-column.ts";
import { inOrder, nextOrder, searchIn } from "./data-table-order.ts";
import { downloadTable } from "./download-table.ts";
import { inIdleTime } from "./idle-time.ts";
import { useSay } from "./say.ts";

export type { Column } from "./data-table-column.ts";

interface Props<Row extends object> {
  /** Names the table in the address and in the exported file. */
  readonly name: string;
  /** For who listens: what the table is of. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly idOf: (row: Row) => string;
  /** What a row leads to; null where it opens something on the same page. */
  readonly addressOf?: (row: Row) => string | null;
  readonly onOpen?: (row: Row) => void;
  /** Filters of the screen beside the search. */
  readonly filters?: ReactNode;
  readonly empty?: { readonly title: string; readonly about?: string };
}

export function DataTable<Row extends object>({
  name,
  label,
  rows,
  columns,
  filters,
  empty,
  ...opening
}: Props<Row>): ReactNode {
  const { t } = useTranslation("design");
  const { language } = useSay();
  const [search, setSearch] = useAddressDraft(`${name}.q`, "");
  const [order, setOrder] = useAddressDraft(`${name}.by`, "");
  const [wanted, standing] = [useAfterPaint(search), useAfterPaint(order)];
  const searched = useMemo(() => searchIn(columns), [columns]);
  useEffect(() => inIdleTime((hasTime) => searched.prepare(rows, hasTime)), [searched, rows]);
  const ordered = useMemo(() => inOrder(rows, columns, standing, language), [rows, columns, standing, language]);
  const shown = useMemo(() => searched.found(ordered, wanted), [searched, ordered, wanted]);
  const tracks = { "--tracks": columns.map(({ width }) => width ?? "minmax(6rem, 1fr)").join(" ") } as CSSProperties;
  return (
    <Box>
      <Group gap="xs" mb="xs" align="flex-end" className="no-print">
        <SearchField search={search} onSearch={setSearch} />
        {filters}
        <Shown name={name} all={rows.length} shown={shown} columns={columns} />
      </Group>
      <div className="data-table" role="table" aria-label={label} aria-rowcount={shown.length + 1} style={tracks}>
        <Head columns={columns} order={order} onOrder={setOrder} />
        <DataRows
          rows={shown}
          columns={columns}
          {...opening}
          noneTitle={rows.length === 0 ? (empty?.title ?? t("nothing")) : t("nothing-found")}
          noneAbout={rows.length === 0 ? empty?.about : undefined}
        />
      </div>
    </Box>
  );
}

interface SearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

const SearchField = memo(function SearchField({ search, onSearch }: SearchProps): ReactNode {
  const { t } = useTranslation("design");
  return (
    <TextInput
      aria-label={t("search")}
      placeholder={t("search")}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={search}
      onChange={(event) => onSearch(event.currentTarget.value)}
      w={200}
    />
  );
});

interface ShownProps<Row> {
  readonly name: string;
  readonly all: number;
  readonly shown: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** How many there are, and all of them as a file. */
const Shown = memo(function Shown<Row>({ name, all, shown, columns }: ShownProps<Row>): ReactNode {
  const { t } = useTranslation("design");
  const rowsOf = (count: number): string => t("rows-of", { count, of: all });
  const widest = Math.max(t("rows", { count: all }).length, rowsOf(all).length);
  return (
    <Group gap="xs" wrap="nowrap" ml="auto">
      {/* As wide as it can become: a letter that is typed moves nothing below. */}
      <Text size="sm" c="dimmed" role="status" ta="right" miw={`${widest}ch`}>
        {shown.length === all ? t("rows", { count: all }) : rowsOf(shown.length)}
      </Text>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconDownload size={15} aria-hidden />}
        onClick={() => downloadTable(name, columns, shown)}
      >
        {t("export")}
      </Button>
    </Group>
  );
}) as <Row>(props: ShownProps<Row>) => ReactNode;

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly order: string;
  readonly onOrder: (order: string) => void;
}

const Head = memo(function Head<Row>({ columns, order, onOrder }: HeadProps<Row>): ReactNode {
  const [by, descending] = [order.replace(/^-/u, ""), order.startsWith("-")];
  return (
    <div role="rowgroup">
      <div role="row" className="data-row data-head" aria-rowindex={1}>
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            className={cellClass(column)}
            aria-sort={by !== column.id ? "none" : descending ? "descending" : "ascending"}
          >
            <UnstyledButton className="data-sort" onClick={() => onOrder(nextOrder(order, column.id))}>
              {column.title}
              {by === column.id &&
                (descending ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
            </UnstyledButton>
          </div>
        ))}
      </div>
    </div>
  );
}) as <Row>(props: HeadProps<Row>) => ReactNode;
