// A sheet that was handed in: its marks and result to read, its documents to print.
import { Anchor, Badge, Group, List, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { FileName } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { shownValue } from "./field-words.ts";
import { askedNow, placesOf } from "./sheet-fields.ts";
import { Clauses } from "./clauses.tsx";

export function SubmittedSheet({ evaluation }: { readonly evaluation: string }): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const sheet = useQuery(api.evaluations.sheet.show.query({ params: { evaluation } }));
  return (
    <Answered of={sheet} lines={8}>
      {({ by, submittedOn, given, comments, files, paper, form }) => (
        <Stack>
          <Group gap="xs">
            <Text size="sm">{t("marked-by", { name: by.name ?? t("nameless"), day: say.day(submittedOn) })}</Text>
            <Clauses of={form.rule.clause} />
            {paper !== null && <Badge variant="light">{t("on-paper")}</Badge>}
          </Group>
          <Results evaluation={evaluation} />
          <Paper withBorder px="md" py="xs">
            <Table>
              <Table.Tbody>
                {placesOf(askedNow(form.fields, given)).map((place) => (
                  <Table.Tr key={place.at}>
                    <Table.Th scope="row" fw={400}>
                      {say.titled(place.field.title)}
                      {comments[place.at] !== undefined && (
                        <Text size="sm" c="dimmed">
                          {comments[place.at]}
                        </Text>
                      )}
                    </Table.Th>
                    <Table.Td className="figures" fw={600}>
                      {shownValue(place, given, t, say) ?? t("not-given")}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {comments["sheet"] !== undefined && <Text mt="xs">{comments["sheet"]}</Text>}
            {files.length > 0 && (
              <Stack gap={4} mt="sm">
                <Text size="sm" fw={500}>
                  {t("evidence")}
                </Text>
                {files.map((file) => (
                  <FileName key={file} file={file} />
                ))}
              </Stack>
            )}
          </Paper>
          <Documents evaluation={evaluation} />
        </Stack>
      )}
    </Answered>
  );
}

/** The result that stands, and those before it. */
function Results({ evaluation }: { readonly evaluation: string }): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const results = useQuery(api.evaluations.results.list.query({ params: { evaluation } }));
  const items = results.data?.items ?? [];
  return items.toReversed().map(({ number, shown, grade, standing, on, cause }) => (
    <Group key={number} gap="sm" {...(standing ? {} : { c: "dimmed" })}>
      <Text fw={700} fz={standing ? 26 : "md"} lh={1}>
        {say.figure(shown)}
      </Text>
      <Text fw={500}>{grade === null ? "" : say.titled(grade.title)}</Text>
      <Text size="sm" c="dimmed">
        {t(`cause.${cause}`, { day: say.shortDay(on) })}
      </Text>
    </Group>
  ));
}

function Documents({ evaluation }: { readonly evaluation: string }): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const documents = useQuery(api.documents.list.query({ params: { evaluation } }));
  const items = documents.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Stack gap={4} className="no-print">
      <Title order={3} size="h5">
        {t("documents")}
      </Title>
      <List listStyleType="none">
        {items.map(({ document, title }) => (
          <List.Item key={document}>
            <Group gap="sm">
              <IconDownload size={16} aria-hidden />
              <Text>{say.titled(title)}</Text>
              {(["pdf", "docx"] as const).map((format) => (
                <Anchor
                  key={format}
                  download
                  href={api.documents.evaluation.address({
                    params: { evaluation, document },
                    query: { format, language: say.language },
                  })}
                  aria-label={t("download-as", { title: say.titled(title), format: t(`format.${format}`) })}
                >
                  {t(`format.${format}`)}
                </Anchor>
              ))}
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
