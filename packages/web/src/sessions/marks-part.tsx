// The marks under discussion and what came of them. Reading them is written down, so they are read when somebody asks.
import { Button, Group, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { FileName } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { valueAt } from "../marking/sheet-content.ts";
import { marksAsked } from "./marks-asked.ts";
import { Part } from "./part.tsx";
import { Words } from "./said.tsx";
import type { Card } from "./the-case.ts";

export function MarksPart({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("sessions");
  const [opened, { open }] = useDisclosure(false);
  if (!card.may.includes("read-sheet")) return null;
  return (
    <Part title={t("marks")} clause={undefined}>
      {opened ? (
        <>
          {card.may.includes("read-result") && <Results card={card} />}
          <Sheet card={card} />
        </>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t("marks-about")}
          </Text>
          <Button variant="default" onClick={open} w="fit-content">
            {t("marks-show")}
          </Button>
        </>
      )}
    </Part>
  );
}

function Results({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const query = api.evaluations.results.list.query({ params: { evaluation: card.id } });
  const results = useQuery({ ...query, staleTime: Infinity });
  return (
    <Answered of={results} lines={1}>
      {({ items }) => (
        <Group gap="xl">
          {items.map(({ number, shown, grade, cause, standing }) => (
            <div key={number}>
              <Text size="sm" c="dimmed">
                {t(`cause.${cause}`)}
              </Text>
              <Text size="lg" fw={600} td={standing ? undefined : "line-through"}>
                {say.figure(shown)}
                {grade !== null && ` – ${say.titled(grade.title)}`}
              </Text>
            </div>
          ))}
        </Group>
      )}
    </Answered>
  );
}

type SheetAnswer = Answer<typeof api.evaluations.sheet.show>;

function Sheet({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const query = api.evaluations.sheet.show.query({ params: { evaluation: card.id } });
  const sheet = useQuery({ ...query, staleTime: Infinity });
  return (
    <Answered of={sheet}>
      {(filled) => (
        <>
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t("marked-by", { name: filled.by.name ?? t("nobody"), day: say.day(filled.submittedOn) })}
            </Text>
            <ClauseLink address={filled.form.rule.clause} edition={card.law.edition} />
          </Group>
          <Marks filled={filled} />
          {filled.comments["sheet"] !== undefined && <Words text={filled.comments["sheet"]} />}
          {filled.files.map((file) => (
            <Text key={file} size="sm">
              <FileName file={file} />
            </Text>
          ))}
        </>
      )}
    </Answered>
  );
}

function Marks({ filled }: { readonly filled: SheetAnswer }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { given, comments, form } = filled;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("what-is-marked")}</Table.Th>
          <Table.Th scope="col" className="figures">
            {t("mark")}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {marksAsked(form.fields, given).map(({ place, field, item }) => {
          const value = valueAt(given, place);
          const word = field.words.find(({ id }) => id === value);
          const comment = comments[place];
          return (
            <Table.Tr key={place}>
              <Table.Th scope="row" fw={400}>
                {item === null ? say.titled(field.title) : t("item", { title: say.titled(field.title), number: item })}
                {comment !== undefined && (
                  <Text size="sm" c="dimmed">
                    {comment}
                  </Text>
                )}
              </Table.Th>
              <Table.Td className="figures">
                {word === undefined ? shownValue(value, say.figure, t("yes"), t("no")) : say.titled(word.title)}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function shownValue(value: unknown, figure: (decimal: string) => string, yes: string, no: string): string {
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value !== "string") return "–";
  return /^-?\d+(?:\.\d+)?$/u.test(value) ? figure(value) : value;
}
