// Transfers of days off by an act of the Government, tried before they are entered: checked as the server checks them, seen
// in the year, and written as the file that the administrator puts beside the calendar.
import { ActionIcon, Alert, Button, Group, Stack, Table, Text, TextInput } from "@mantine/core";
import { IconDownload, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { DayField } from "../design/day-field.tsx";
import { download } from "../design/download-table.ts";
import { useSay } from "../design/say.ts";
import type { Calendar } from "./calendar-page.tsx";
import { faultOfTransfers, transfersFile } from "./calendar-year.ts";
import type { Transfer } from "./calendar-year.ts";

interface Props {
  readonly data: Calendar;
  readonly proposed: readonly Transfer[];
  readonly onChange: (transfers: readonly Transfer[]) => void;
  /** The year of what was added is shown. */
  readonly onYear: (year: number) => void;
}

export function TransfersProposed({ data, proposed, onChange, onYear }: Props): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const [off, setOff] = useState<string | null>(null);
  const [workInstead, setWorkInstead] = useState<string | null>(null);
  const [act, setAct] = useState("");
  const next = off === null || act.trim() === "" ? null : { off, workInstead, act: act.trim() };
  const fault = off === null ? null : faultOfTransfers(data, [...proposed, { off, workInstead, act }]);
  function add(): void {
    if (next === null || fault !== null) return;
    onChange([...proposed, next]);
    onYear(Number(next.off.slice(0, 4)));
    setOff(null);
    setWorkInstead(null);
  }
  const whole = [...data.transfers, ...proposed].toSorted((a, b) => a.off.localeCompare(b.off));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("transfers.about")}
      </Text>
      <Group align="flex-start" gap="sm">
        <DayField label={t("transfers.off")} required value={off} onChange={setOff} />
        <DayField label={t("transfers.work")} value={workInstead} onChange={setWorkInstead} />
        <TextInput
          label={t("transfers.act")}
          required
          maxLength={300}
          value={act}
          onChange={(event) => setAct(event.currentTarget.value)}
          w={{ base: "100%", sm: 320 }}
        />
      </Group>
      {fault !== null && (
        <Alert color="red" p="xs" role="alert">
          {t(`transfers.fault.${fault.code}`, { day: say.day(fault.date) })}
        </Alert>
      )}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={next === null || fault !== null}
          onClick={add}
        >
          {t("transfers.add")}
        </Button>
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={proposed.length === 0}
          onClick={() => download("transfers.yaml", new Blob([transfersFile(whole)], { type: "application/yaml" }))}
        >
          {t("transfers.file")}
        </Button>
      </Group>
      {proposed.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("transfers.off")}</Table.Th>
              <Table.Th scope="col">{t("transfers.work")}</Table.Th>
              <Table.Th scope="col">{t("transfers.act")}</Table.Th>
              <Table.Th scope="col">
                <span className="only-heard">{t("acts")}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {proposed.map((one) => (
              <Table.Tr key={one.off}>
                <Table.Td>{say.day(one.off)}</Table.Td>
                <Table.Td>{one.workInstead === null ? t("transfers.none") : say.day(one.workInstead)}</Table.Td>
                <Table.Td>{one.act}</Table.Td>
                <Table.Td w={44}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={28}
                    aria-label={t("transfers.remove", { day: say.day(one.off) })}
                    onClick={() => onChange(proposed.filter((kept) => kept !== one))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
