// What an import would do: how much in all, every wrong cell with what would be right, every person with what changes.
import { Alert, Badge, Group, List, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useId } from "react";
import type { ReactNode } from "react";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { Empty } from "../design/answered.tsx";
import type { Outcome } from "./import-page.tsx";
import { Panel } from "./panel.tsx";

type Fault = Outcome["faults"][number];
type Change = Outcome["changes"][number];

export function ImportOutcome({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { t } = useTranslation("people");
  const { faults, changes, people, units, posts } = outcome;
  const does = units.created + units.changed + posts.created + posts.changed + people.created + people.changed;
  return (
    <>
      <div role="status">
        <Totals outcome={outcome} />
      </div>
      {faults.length > 0 && (
        <Stack gap="xs">
          <Title order={2} size="h4">
            {t("import.faults", { count: faults.length })}
          </Title>
          <Alert color="red" p="xs">
            {t("import.faults-about")}
          </Alert>
          <Faults faults={faults} />
        </Stack>
      )}
      {faults.length === 0 && does === 0 && <Empty title={t("import.nothing")} about={t("import.nothing-about")} />}
      {changes.length > 0 && (
        <Stack gap="xs">
          <Title order={2} size="h4">
            {t("import.changes")}
          </Title>
          {people.created + people.changed > changes.length && (
            <Text size="sm" c="dimmed">
              {t("import.first", { count: changes.length })}
            </Text>
          )}
          <Changes changes={changes} />
        </Stack>
      )}
    </>
  );
}

/** What the import has done, where its button was: whoever pressed it is there. */
export function ImportDone({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { t } = useTranslation("people");
  const counts = useId();
  return (
    <Panel title={t("import.done")}>
      <div
        tabIndex={-1}
        ref={takeFocus}
        role="group"
        aria-label={t("import.done")}
        aria-describedby={counts}
        style={{ outlineOffset: 6 }}
      >
        <div id={counts}>
          <Totals outcome={outcome} />
        </div>
      </div>
    </Panel>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

function Totals({ outcome: { rows, people, units, posts } }: { readonly outcome: Outcome }): ReactNode {
  const { t } = useTranslation("people");
  const totals = [
    [t("import.rows"), rows],
    [t("import.people-created"), people.created],
    [t("import.people-changed"), people.changed],
    [t("import.people-same"), people.same],
    [t("import.people-absent"), people.absent],
    [t("import.units"), units.created + units.changed],
    [t("import.posts"), posts.created + posts.changed],
  ] as const;
  return (
    <SimpleGrid component="dl" cols={{ base: 2, xs: 3, md: 7 }} spacing="sm" m={0}>
      {totals.map(([title, count]) => (
        <div key={title}>
          <Text component="dt" size="sm" c="dimmed">
            {title}
          </Text>
          <Text component="dd" m={0} size="xl" fw={600}>
            {count}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}

function cellOf({ cell }: Fault): ReactNode {
  return (
    <Badge variant="light" color="red">
      {cell}
    </Badge>
  );
}

function valueOf({ value }: Fault): ReactNode {
  return value === "" ? <Blank /> : value;
}

function Blank(): ReactNode {
  const { t } = useTranslation("people");
  return (
    <Text size="sm" c="dimmed">
      {t("import.blank")}
    </Text>
  );
}

function deedsOf({ does }: Change): ReactNode {
  return <Does sentences={does.map(({ sentence }) => sentence)} />;
}

function Faults({ faults }: { readonly faults: readonly Fault[] }): ReactNode {
  const { t } = useTranslation("people");
  const columns: readonly Column<Fault>[] = [
    {
      id: "cell",
      title: t("import.cell"),
      text: ({ cell }) => cell,
      show: cellOf,
      width: "minmax(4.5rem, 0.4fr)",
    },
    { id: "column", title: t("import.column"), text: ({ column }) => column, width: "minmax(9rem, 0.8fr)" },
    {
      id: "value",
      title: t("import.value"),
      text: ({ value }) => value,
      show: valueOf,
      width: "minmax(8rem, 0.8fr)",
    },
    { id: "sentence", title: t("import.sentence"), text: ({ sentence }) => sentence, width: "minmax(16rem, 2.4fr)" },
  ];
  return (
    <DataTable
      name="faults"
      label={t("import.faults-title")}
      rows={faults}
      columns={columns}
      idOf={({ cell, code }) => `${cell} ${code}`}
    />
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const { t } = useTranslation("people");
  const columns: readonly Column<Change>[] = [
    { id: "row", title: t("import.row"), text: ({ row }) => String(row), number: true, width: "4rem" },
    { id: "name", title: t("name"), text: ({ name }) => name, width: "minmax(12rem, 1fr)" },
    {
      id: "does",
      title: t("import.does"),
      text: ({ does }) => does.map(({ sentence }) => sentence).join(" "),
      show: deedsOf,
      width: "minmax(16rem, 2.4fr)",
    },
  ];
  return (
    <DataTable
      name="changes"
      label={t("import.changes")}
      rows={changes}
      columns={columns}
      idOf={({ row }) => String(row)}
    />
  );
}

function Does({ sentences }: { readonly sentences: readonly string[] }): ReactNode {
  if (sentences.length === 1) return sentences[0];
  return (
    <Group>
      <List size="sm" listStyleType="none">
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Group>
  );
}
