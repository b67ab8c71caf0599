// A table of words: beside each other on a wide screen, on a phone under each other, each with its heading before it.
import { Table } from "@mantine/core";
import type { TableProps } from "@mantine/core";
import type { ReactNode } from "react";

interface Head {
  readonly title: string;
  /** Set flush right where columns stand beside each other. */
  readonly figures?: boolean;
  /** Said to who listens alone: what stands in the column speaks for itself. */
  readonly heard?: boolean;
}

interface Props extends Omit<TableProps, "data"> {
  readonly head: readonly Head[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
}

/** The first cell names its row. Roles are said since a browser forgets them of cells that stand under each other. */
export function StackingTable({ head, rows, ...table }: Props): ReactNode {
  return (
    <Table {...table} role="table" className="stacking">
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {head.map(({ title, figures, heard }) => (
            <Table.Th
              key={title}
              scope="col"
              role="columnheader"
              className={figures === true && heard !== true ? "figures" : undefined}
            >
              {heard === true ? <span className="only-heard">{title}</span> : title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {rows.map(({ id, cells }) => (
          <Table.Tr key={id} role="row">
            {cells.map((cell, place) => {
              const { title, figures, heard } = head[place]!;
              return place === 0 ? (
                <Table.Th key={title} scope="row" role="rowheader" fw={500}>
                  {cell}
                </Table.Th>
              ) : (
                <Table.Td
                  key={title}
                  role="cell"
                  className={figures === true ? "figures" : undefined}
                  data-title={heard === true ? undefined : title}
                >
                  {cell}
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
