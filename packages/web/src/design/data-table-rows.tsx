// The rows of a table. Only those on the screen are drawn, and one that stays is not drawn anew.
import { measureElement, useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useReducer, useRef } from "react";
import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import { flushSync } from "react-dom";
import type { Column } from "./data-table-column.ts";
import { Empty } from "./answered.tsx";
import { RowOpener } from "./row-opener.tsx";

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly idOf: (row: Row) => string;
  readonly addressOf?: (row: Row) => string | null;
  readonly onOpen?: (row: Row) => void;
  /** Where there are no rows. */
  readonly noneTitle: string;
  readonly noneAbout: string | undefined;
}

/** Until the first row has shown how high rows are here. */
const rowHeight = 40;
/** Rows that a page key passes: as many are drawn beyond the edge, so that it finds its row there. */
const pageRows = 12;

export const DataRows = memo(function DataRows<Row>({
  rows,
  columns,
  idOf,
  addressOf,
  onOpen,
  noneTitle,
  noneAbout,
}: Props<Row>): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const height = useRef(rowHeight);
  const [, drawNow] = useReducer((times: number) => times + 1, 0);
  const [measuring, stepped] = [useRef(false), useRef(false)];
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height.current,
    // A row keeps its height wherever it comes to stand.
    getItemKey: useCallback((index: number) => idOf(rows[index]!), [rows, idOf]),
    measureElement: (element, entry, instance) => {
      const measured = measureElement(element, entry, instance);
      // A table that is folded away has rows without any height.
      if (element.dataset["index"] === "0" && measured > 0) height.current = measured;
      return measured;
    },
    overscan: pageRows,
    useFlushSync: false,
    onChange: (_, sync) => {
      if (!sync || measuring.current) return;
      // Whoever scrolls by hand sees no bare place. A key finds its row drawn: what lies beyond that one follows.
      if (stepped.current) stepped.current = false;
      else flushSync(drawNow);
    },
    initialRect: { width: 0, height: 600 },
  });
  /** React may not be asked to draw at once while it puts rows in their places. */
  const measure = useCallback(
    (row: HTMLDivElement | null) => {
      measuring.current = true;
      virtual.measureElement(row);
      measuring.current = false;
    },
    [virtual, measuring],
  );
  const opens = addressOf !== undefined || onOpen !== undefined;
  /** The row that has the focus or had it last. */
  const active = useRef(0);
  function remember({ target }: FocusEvent): void {
    const row = target.matches(".data-open") ? target.closest<HTMLElement>("[data-row]") : null;
    if (row !== null) active.current = Number(row.dataset["row"]);
  }
  function move(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: pageRows,
      PageUp: -pageRows,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step === undefined || !opens) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, active.current + step));
    active.current = next;
    stepped.current = openerOf(next) !== null;
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => openerOf(next)?.focus());
  }
  function openerOf(index: number): HTMLElement | null {
    return scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"] .data-open`) ?? null;
  }
  return (
    // A scrolled region must be reachable by keyboard.
    <div
      ref={scroller}
      className="data-body"
      role="rowgroup"
      tabIndex={opens ? -1 : 0}
      onKeyDown={move}
      onFocus={remember}
    >
      {rows.length === 0 && (
        <div role="row">
          <div role="cell">
            <Empty title={noneTitle} {...(noneAbout === undefined ? {} : { about: noneAbout })} />
          </div>
        </div>
      )}
      <div style={{ height: virtual.getTotalSize() }} className="data-space" role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!;
          return (
            <div
              key={idOf(row)}
              ref={measure}
              data-index={index}
              data-row={index}
              role="row"
              aria-rowindex={index + 2}
              className="data-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <Cells row={row} columns={columns} opens={opens} address={addressOf?.(row) ?? null} onOpen={onOpen} />
            </div>
          );
        })}
      </div>
    </div>
  );
}) as <Row>(props: Props<Row>) => ReactNode;

interface CellsProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly opens: boolean;
  readonly address: string | null;
  readonly onOpen: ((row: Row) => void) | undefined;
}

/** They stay as they are when their row only changes its place. */
const Cells = memo(function Cells<Row>({ row, columns, opens, address, onOpen }: CellsProps<Row>): ReactNode {
  return columns.map((column, place) => (
    <div key={column.id} role="cell" className={cellClass(column)} data-title={column.title}>
      {place === 0 && opens ? (
        <RowOpener address={address} onOpen={() => onOpen?.(row)}>
          {column.show?.(row) ?? column.text(row)}
        </RowOpener>
      ) : (
        (column.show?.(row) ?? column.text(row))
      )}
    </div>
  ));
}) as <Row>(props: CellsProps<Row>) => ReactNode;

export function cellClass<Row>({ number, wide }: Column<Row>): string {
  return ["data-cell", number === true ? "data-number" : "", wide === true ? "data-wide" : ""].join(" ").trim();
}
