// The marks given: each with its bounds, its comment, what it rests on, and who gave them.
import { Box, Group, Progress, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { FileName } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { markLines } from "./marks.ts";
import type { MarkLine } from "./marks.ts";
import { Part } from "./part.tsx";
import { readingOnce } from "./reading-once.ts";

interface Props {
  readonly evaluation: string;
  readonly readsFiles: boolean;
  /** A session has given others since. */
  readonly changed: boolean;
  readonly edition: string;
}

type Sheet = Answer<typeof api.evaluations.sheet.show>;

export function MarksPart({ evaluation, readsFiles, changed, edition }: Props): ReactNode {
  const { t } = useTranslation("results");
  const sheet = useQuery({ ...api.evaluations.sheet.show.query({ params: { evaluation } }), ...readingOnce });
  return (
    <Part
      title={t("marks")}
      anchor="marks"
      aside={sheet.data === undefined ? null : <ClauseLink address={sheet.data.form.rule.clause} edition={edition} />}
    >
      {changed && (
        <Text size="sm" className="block-mark" mb="sm">
          {t("marks-changed")}
        </Text>
      )}
      <Answered of={sheet} lines={6}>
        {(shown) => <Marks sheet={shown} readsFiles={readsFiles} />}
      </Answered>
    </Part>
  );
}

function Marks({ sheet, readsFiles }: { readonly sheet: Sheet; readonly readsFiles: boolean }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { form, given, comments, files, by, submittedOn, paper } = sheet;
  const lines = markLines(form.fields, given, comments);
  const told = new Set(lines.flatMap(({ comment }) => (comment === null ? [] : [comment])));
  const whole = Object.values(comments).filter((comment) => comment.trim() !== "" && !told.has(comment));
  return (
    <Stack gap="sm">
      <Table>
        <Table.Thead className="only-heard">
          <Table.Tr>
            <Table.Th scope="col">{t("mark-of")}</Table.Th>
            <Table.Th scope="col">{t("mark")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Line key={line.path} line={line} />
          ))}
        </Table.Tbody>
      </Table>
      {whole.length > 0 && (
        <Box>
          <Text size="sm" fw={500}>
            {t("comment")}
          </Text>
          {whole.map((comment) => (
            <Text key={comment} className="said">
              {comment}
            </Text>
          ))}
        </Box>
      )}
      {files.length > 0 && <Evidence files={readsFiles ? files : []} count={files.length} />}
      {paper !== null && (
        <Text size="sm">{t("on-paper", { day: say.day(paper.writtenOn), reason: paper.reason })}</Text>
      )}
      <Text size="sm" c="dimmed">
        {t("marks-by", { name: by.name ?? t("no-name"), day: say.day(submittedOn) })}
      </Text>
    </Stack>
  );
}

/** `files`: those that may be read now. */
function Evidence({ files, count }: { readonly files: readonly string[]; readonly count: number }): ReactNode {
  const { t } = useTranslation("results");
  return (
    <Box>
      <Text size="sm" fw={500}>
        {t("evidence", { count })}
      </Text>
      {files.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("evidence-later")}
        </Text>
      ) : (
        files.map((file) => (
          <Box key={file}>
            <FileName file={file} />
          </Box>
        ))
      )}
    </Box>
  );
}

function Line({ line }: { readonly line: MarkLine }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { value, depth, comment, place } = line;
  const title = place === null ? say.titled(line.title) : t("place", { title: say.titled(line.title), number: place });
  const inset = depth * 14;
  if (value.kind === "group") {
    return (
      <Table.Tr>
        <Table.Th colSpan={2} scope="rowgroup" pl={inset}>
          {title}
        </Table.Th>
      </Table.Tr>
    );
  }
  const bounded = value.kind === "number" && value.max !== null ? { ...value, max: value.max } : null;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} pl={inset}>
        <Text size="sm">{title}</Text>
        {comment !== null && (
          <Text size="sm" c="dimmed" className="said">
            {comment}
          </Text>
        )}
      </Table.Th>
      <Table.Td w={{ base: 108, sm: 200 }}>
        <Group gap="sm" wrap="nowrap" justify="flex-end">
          {bounded !== null && (
            <Progress
              visibleFrom="sm"
              className="no-print"
              flex={1}
              size="sm"
              value={partOf(bounded.figure, bounded.min ?? "0", bounded.max)}
              aria-hidden
            />
          )}
          <Text span className="figures">
            {valueText(value)}
          </Text>
        </Group>
      </Table.Td>
    </Table.Tr>
  );

  function valueText(shown: MarkLine["value"]): string {
    switch (shown.kind) {
      case "number":
        return shown.max === null
          ? say.figure(shown.figure)
          : t("out-of", { figure: say.figure(shown.figure), max: say.figure(shown.max) });
      case "word":
        return say.titled(shown.title);
      case "flag":
        return t(shown.yes ? "yes" : "no");
      case "text":
        return shown.text;
      default:
        return t("not-given");
    }
  }
}

function partOf(figure: string, least: string, most: string): number {
  const [from, to] = [Number(least), Number(most)];
  return to > from ? ((Number(figure) - from) / (to - from)) * 100 : 0;
}
