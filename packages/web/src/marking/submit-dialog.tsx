// What is handed in, whole, before it is: every mark, the score and grade, the comments, and what follows by the act.
import { List, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { useSay } from "../design/say.ts";
import { plain } from "./draft-transport.ts";
import { shownValue } from "./field-words.ts";
import type { Live } from "./rule-engine.ts";
import { Reached } from "./result-bar.tsx";
import type { SheetContent } from "./sheet-content.ts";
import type { Form } from "./sheet-answers.ts";
import type { Asked } from "./sheet-fields.ts";
import { Clauses } from "./clauses.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly evaluation: string;
  readonly name: string;
  readonly form: Form;
  readonly edition: string;
  readonly places: readonly Asked[];
  readonly content: SheetContent;
  readonly live: Live | null;
}

export function SubmitDialog(props: Props): ReactNode {
  const { t } = useTranslation("marking");
  const { opened, onClose, onDone, evaluation, name, form, edition, content, live } = props;
  const act = useAct(api.evaluations.sheet.submit, onDone);
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("submit.title", { name })}
      does={t("submit.do")}
      act={act}
      onSubmit={() => act.run({ params: { evaluation }, body: plain(content) })}
      offered
      untold
    >
      <Summary {...props} />
      {live?.ok === true && <Reached live={live} grades={form.grades} />}
      <WhatFollows clause={form.rule.clause} edition={edition} />
    </ActDialog>
  );
}

function Summary({ places, content }: Pick<Props, "places" | "content">): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const whole = content.comments["sheet"] ?? "";
  return (
    <Table>
      <Table.Tbody>
        {places.map((place) => (
          <Table.Tr key={place.at}>
            <Table.Th scope="row" fw={400}>
              {say.titled(place.field.title)}
              {content.comments[place.at] !== undefined && (
                <Text size="sm" c="dimmed">
                  {content.comments[place.at]}
                </Text>
              )}
            </Table.Th>
            <Table.Td className="figures" fw={600}>
              {shownValue(place, content.given, t, say) ?? t("not-given")}
            </Table.Td>
          </Table.Tr>
        ))}
        {whole !== "" && (
          <Table.Tr>
            <Table.Th scope="row" fw={400}>
              {t("comment-whole")}
            </Table.Th>
            <Table.Td>{whole}</Table.Td>
          </Table.Tr>
        )}
        {content.files.length > 0 && (
          <Table.Tr>
            <Table.Th scope="row" fw={400}>
              {t("evidence")}
            </Table.Th>
            <Table.Td className="figures">{t("files", { count: content.files.length })}</Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  );
}

type Due = Answer<typeof api.law.terms>["terms"][number]["due"];

/** The terms that the evaluated person has by the edition: they begin after this. */
function WhatFollows({ clause, edition }: { readonly clause: string; readonly edition: string }): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const terms = useQuery(api.law.terms.query({ query: { edition } }));
  function daysText(due: Due): string | null {
    if (due.kind === "working-days") return t("submit.working-days", { count: due.days });
    return due.kind === "calendar-days" ? t("submit.calendar-days", { count: due.days }) : null;
  }
  const his = (terms.data?.terms ?? []).filter(({ holder }) => holder.id === "evaluated");
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t("submit.follows")}
      </Text>
      <List size="sm">
        <List.Item>
          {t("submit.computed")} <Clauses of={clause} edition={edition} />
        </List.Item>
        <List.Item>{t("submit.returned")}</List.Item>
        {his.map(({ id, title, due, clause: by }) => (
          <List.Item key={id}>
            {[say.titled(title), daysText(due)].filter((part) => part !== null).join(": ")}{" "}
            <Clauses of={by} edition={edition} />
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
