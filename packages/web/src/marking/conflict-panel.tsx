// The same sheet written in two places: both side by side, and the author says of each value which one stands.
import { Alert, Button, Group, Radio, Stack, Table, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSay } from "../design/say.ts";
import { valueText } from "./field-words.ts";
import { differences, merged } from "./sheet-content.ts";
import type { Difference, SheetContent } from "./sheet-content.ts";
import type { Asked } from "./sheet-fields.ts";

interface Props {
  readonly mine: SheetContent;
  readonly other: SheetContent;
  readonly fields: readonly Asked[];
  readonly onChoose: (content: SheetContent) => void;
}

export function ConflictPanel({ mine, other, fields, onChoose }: Props): ReactNode {
  const { t } = useTranslation("marking");
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const lines = differences(mine, other);
  function take(at: string, theirs: boolean): void {
    const next = new Set(taken);
    if (theirs) next.add(at);
    else next.delete(at);
    setTaken(next);
  }
  return (
    <Alert role="alert" color="orange" icon={<IconAlertTriangle />} title={t("conflict.title")}>
      <Stack gap="sm">
        <Text size="sm">{t("conflict.about")}</Text>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("conflict.what")}</Table.Th>
              <Table.Th>{t("conflict.mine")}</Table.Th>
              <Table.Th>{t("conflict.other")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Line key={line.at} line={line} fields={fields} taken={taken.has(line.at)} take={take} />
            ))}
          </Table.Tbody>
        </Table>
        <Group>
          <Button onClick={() => onChoose(merged(mine, other, taken))}>{t("conflict.settle")}</Button>
          <Button variant="default" onClick={() => onChoose(other)}>
            {t("conflict.all-other")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

interface LineProps {
  readonly line: Difference;
  readonly fields: readonly Asked[];
  readonly taken: boolean;
  readonly take: (at: string, theirs: boolean) => void;
}

function Line({ line: { at, mine, other }, fields, taken, take }: LineProps): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const place = at.slice(at.indexOf(".") + 1);
  const field = fields.find((one) => one.at === place)?.field;
  const title = field === undefined ? t(at === "files" ? "evidence" : "comment-whole") : say.titled(field.title);
  const name = at.startsWith("comments.") && field !== undefined ? t("comment-on", { title }) : title;
  const shown = (value: unknown): string => {
    if (Array.isArray(value))
      return at === "files" ? t("files", { count: value.length }) : t("items", { count: value.length });
    if (field !== undefined && at.startsWith("given.")) return valueText(field, value, t, say) ?? t("not-given");
    return typeof value === "string" ? value : t("not-given");
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      {[false, true].map((theirs) => (
        <Table.Td key={String(theirs)}>
          <Radio
            name={at}
            label={shown(theirs ? other : mine)}
            checked={taken === theirs}
            onChange={() => take(at, theirs)}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
