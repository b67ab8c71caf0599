// A picture with its table: who cannot see the one reads the other; both say the same.
import { Box, Button, Paper, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useId } from "react";
import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** What is seen at a glance, in one sentence. */
  readonly about?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Drawn; hidden from who listens, since the table says it all. */
  readonly children: ReactNode;
}

export function Figure({ title, about, head, rows, children }: Props): ReactNode {
  const { t } = useTranslation("design");
  const [tabular, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <Paper withBorder p="md" component="figure" m={0} aria-labelledby={id}>
      <Box style={{ display: "flex", justifyContent: "space-between", gap: 12 }}>
        <Text component="figcaption" fw={600} id={id}>
          {title}
        </Text>
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={toggle}
          aria-expanded={tabular}
          className="no-print"
          style={{ flexShrink: 0 }}
        >
          {t(tabular ? "as-picture" : "as-table")}
        </Button>
      </Box>
      {about !== undefined && (
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      )}
      {!tabular && (
        <Box mt="sm" aria-hidden className="drawn">
          {children}
        </Box>
      )}
      {/* A table is as wide as its words whatever it is told, so a box hides it. */}
      <Box mt="sm" className={tabular ? undefined : "only-heard"}>
        <Table aria-labelledby={id}>
          <Table.Thead>
            <Table.Tr>
              {head.map((title) => (
                <Table.Th key={title} scope="col">
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((cells, row) => (
              <Table.Tr key={row}>
                {cells.map((cell, place) =>
                  place === 0 ? (
                    <Table.Th key={place} scope="row" fw={400}>
                      {cell}
                    </Table.Th>
                  ) : (
                    <Table.Td key={place} className="figures">
                      {cell}
                    </Table.Td>
                  ),
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </Paper>
  );
}
