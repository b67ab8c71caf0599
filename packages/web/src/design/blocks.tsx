// An explanation as the server words it: headings, what was computed from what, the act's own words.
import { Blockquote, List, Paper, Stack, Table, Text, Title } from "@mantine/core";
import type { Block } from "@bagalau/methodology";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { breakable } from "./breakable.ts";

export function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  return (
    <Stack gap="sm" className="explanation">
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </Stack>
  );
}

function OneBlock({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case "heading":
      return (
        <Title order={block.level <= 1 ? 2 : 3} size={block.level <= 1 ? "h4" : "h5"} mt="xs">
          {block.text}
        </Title>
      );
    case "paragraph":
      return <Text>{block.text}</Text>;
    case "result":
      return (
        <Paper withBorder p="sm">
          <Text size="sm" c="dimmed">
            {block.name}
          </Text>
          <Text size="lg" fw={600}>
            {block.text}
          </Text>
        </Paper>
      );
    case "rows":
    case "formula":
      return <Rows rows={block.rows} formula={block.kind === "formula"} />;
    case "quote":
      return (
        <Blockquote p="sm" lang={block.language}>
          <Text size="sm">{block.text}</Text>
        </Blockquote>
      );
    case "mark":
      return (
        <div className="block-mark" data-mark={block.mark}>
          <Text size="sm">{block.text}</Text>
          {block.details.length > 0 && (
            <List size="sm">
              {block.details.map((detail) => (
                <List.Item key={detail}>{detail}</List.Item>
              ))}
            </List>
          )}
        </div>
      );
    case "difference":
      return (
        <div>
          {block.name !== null && <Text fw={600}>{block.name}</Text>}
          <Text>
            {block.stretches.map(({ kind, text }, index) => (
              <Fragment key={index}>
                {index > 0 && " "}
                {kind === "added" ? <ins>{text}</ins> : kind === "removed" ? <del>{text}</del> : text}
              </Fragment>
            ))}
          </Text>
        </div>
      );
  }
}

/** Longer words than these are read from the left. */
const flushRight = 40;

type Row = Extract<Block, { kind: "rows" }>["rows"][number];

function Rows({ rows, formula }: { readonly rows: readonly Row[]; readonly formula: boolean }): ReactNode {
  const right = !formula && rows.every(({ name, text }) => name === null || text.length <= flushRight);
  return (
    <Table className={formula ? "formula" : undefined}>
      <Table.Tbody>
        {rows.map((row, index) => (
          <Table.Tr key={index}>
            {row.name === null && !formula ? (
              <Table.Td colSpan={2} pl={12 + row.depth * 18}>
                {row.text}
              </Table.Td>
            ) : (
              <>
                {row.name === null ? (
                  <Table.Td />
                ) : (
                  <Table.Th scope="row" fw={400} pl={12 + row.depth * 18}>
                    {row.name}
                  </Table.Th>
                )}
                <Table.Td ta={right ? "end" : "start"}>{formula ? breakable(row.text) : row.text}</Table.Td>
              </>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
