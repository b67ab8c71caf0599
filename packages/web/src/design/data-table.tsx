// Every list of the application: sorted as its language sorts, searched, its state in the address, exported as it stands.
// Only the rows on the screen are drawn, so three thousand people scroll like thirty.
import { Box, Button, Group, Text, TextInput, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconDownload, IconSearch } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslation } from "react-i18next";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import { alphabetical, foldedText } from "./alphabet.ts";
import { Empty } from "./answered.tsx";
import { downloadTable } from "./download-table.ts";
import { RowOpener } from "./row-opener.tsx";
import { useAddressState } from "./address-state.ts";
import { useSay } from "./say.ts";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What is searched, sorted by and exported. */
  readonly text: (row: Row) => string;
  /** What is shown, where it is more than the text. */
  readonly show?: (row: Row) => ReactNode;
  /** Sorted as a number, set flush right. */
  readonly number?: boolean;
  /** A CSS grid track: `minmax(12rem, 2fr)`. */
  readonly width?: string;
  /** Left out on a phone. */
  readonly wide?: boolean;
}

interface Props<Row> {
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

const rowHeight = 40;

export function DataTable<Row>({
  name,
  label,
  rows,
  columns,
  idOf,
  addressOf,
  onOpen,
  filters,
  empty,
}: Props<Row>): ReactNode {
  const { t } = useTranslation("design");
  const { language } = useSay();
  const [search, setSearch] = useAddressState(`${name}.q`, "");
  const [order, setOrder] = useAddressState(`${name}.by`, "");
  // The letter that was typed and the arrow that was turned are drawn first, the rows after them.
  const [wanted, standing] = [useDeferredValue(search), useDeferredValue(order)];
  // What is searched of a row is made once, not anew with each letter or filter.
  const texts = useMemo(() => searchable(columns), [columns]);
  const shown = useMemo(
    () => sorted(found(rows, texts, wanted), columns, standing, language),
    [rows, columns, texts, wanted, standing, language],
  );
  const [by, descending] = [order.replace(/^-/u, ""), order.startsWith("-")];
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 0, height: 600 },
  });
  const tracks = { "--tracks": columns.map(({ width }) => width ?? "minmax(6rem, 1fr)").join(" ") } as CSSProperties;
  const opens = addressOf !== undefined || onOpen !== undefined;
  const [active, setActive] = useState(0);
  function move(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 12,
      PageUp: -12,
      Home: -shown.length,
      End: shown.length,
    };
    const step = steps[event.key];
    if (step === undefined || !opens) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(shown.length - 1, active + step));
    setActive(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"] .data-open`)?.focus(),
    );
  }
  return (
    <Box>
      <Group gap="xs" mb="xs" align="flex-end" className="no-print">
        <TextInput
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={240}
        />
        {filters}
        <Text size="sm" c="dimmed" role="status" ml="auto">
          {shown.length === rows.length
            ? t("rows", { count: rows.length })
            : t("rows-of", { count: shown.length, of: rows.length })}
        </Text>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => void downloadTable(name, columns, shown)}
        >
          {t("export")}
        </Button>
      </Group>
      <div className="data-table" role="table" aria-label={label} aria-rowcount={shown.length + 1} style={tracks}>
        <div role="rowgroup">
          <div role="row" className="data-row data-head" aria-rowindex={1}>
            {columns.map((column) => (
              <div
                key={column.id}
                role="columnheader"
                className={cellClass(column)}
                aria-sort={by !== column.id ? "none" : descending ? "descending" : "ascending"}
              >
                <UnstyledButton className="data-sort" onClick={() => setOrder(nextOrder(order, column.id))}>
                  {column.title}
                  {by === column.id &&
                    (descending ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
                </UnstyledButton>
              </div>
            ))}
          </div>
        </div>
        {/* A scrolled region must be reachable by keyboard. */}
        <div ref={scroller} className="data-body" role="rowgroup" tabIndex={opens ? -1 : 0} onKeyDown={move}>
          {shown.length === 0 && (
            <div role="row">
              <div role="cell">
                <Empty
                  title={rows.length === 0 ? (empty?.title ?? t("nothing")) : t("nothing-found")}
                  {...(rows.length === 0 && empty?.about !== undefined ? { about: empty.about } : {})}
                />
              </div>
            </div>
          )}
          <div style={{ height: virtual.getTotalSize() }} className="data-space" role="presentation">
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = shown[index]!;
              return (
                <div
                  key={idOf(row)}
                  ref={virtual.measureElement}
                  data-index={index}
                  data-row={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className="data-row"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {columns.map((column, place) => (
                    <div key={column.id} role="cell" className={cellClass(column)} data-title={column.title}>
                      {place === 0 && opens ? (
                        <RowOpener
                          address={addressOf?.(row) ?? null}
                          onOpen={() => onOpen?.(row)}
                          onFocus={() => setActive(index)}
                        >
                          {column.show?.(row) ?? column.text(row)}
                        </RowOpener>
                      ) : (
                        (column.show?.(row) ?? column.text(row))
                      )}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </Box>
  );
}

function cellClass<Row>({ number, wide }: Column<Row>): string {
  return ["data-cell", number === true ? "data-number" : "", wide === true ? "data-wide" : ""].join(" ").trim();
}

/** Up, down, as it came. */
function nextOrder(order: string, column: string): string {
  if (order === column) return `-${column}`;
  return order === `-${column}` ? "" : column;
}

function searchable<Row>(columns: readonly Column<Row>[]): (row: Row) => string {
  const made = new Map<Row, string>();
  return (row) => {
    const known = made.get(row);
    if (known !== undefined) return known;
    const text = foldedText(columns.map((column) => column.text(row)).join(" "));
    made.set(row, text);
    return text;
  };
}

function found<Row>(rows: readonly Row[], textOf: (row: Row) => string, search: string): readonly Row[] {
  const words = foldedText(search).split(/\s+/u).filter(Boolean);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => textOf(row).includes(word)));
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: string,
  language: string,
): readonly Row[] {
  const column = columns.find(({ id }) => id === order.replace(/^-/u, ""));
  if (column === undefined) return rows;
  const sign = order.startsWith("-") ? -1 : 1;
  const compare = alphabetical(language);
  const keyed = rows.map((row) => ({ row, text: column.text(row) }));
  keyed.sort((a, b) => sign * (column.number === true ? Number(a.text) - Number(b.text) : compare(a.text, b.text)));
  return keyed.map(({ row }) => row);
}
