// The Government's transfers of working days as the body has entered them: each with its act, who entered it and when; those
// that were withdrawn stay to be seen.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { FileName } from "../design/files-field.tsx";
import { Section } from "../design/section.tsx";
import { StackingTable } from "../design/stacking-table.tsx";
import { useSay } from "../design/say.ts";
import type { Calendar } from "./calendar-page.tsx";
import { EnterTransferDialog, WithdrawTransferDialog } from "./transfer-dialogs.tsx";
import type { Transfer } from "./transfer-dialogs.tsx";

interface Props {
  readonly data: Calendar;
  readonly onYear: (year: number) => void;
}

type Listed = Answer<typeof api.calendar.transfers>;

/** How often it is asked again while terms of a large body are still being counted anew. */
const whileCounting = 3_000;

export function Transfers({ data, onYear }: Props): ReactNode {
  const { t } = useTranslation("people");
  const [entering, { open, close }] = useDisclosure(false);
  const transfers = useQuery({
    ...api.calendar.transfers.query(),
    refetchInterval: ({ state }) => ((state.data as Listed | undefined)?.left ? whileCounting : false),
  });
  const enters = transfers.data?.may.includes("enter-transfer") ?? false;
  return (
    <Section
      title={t("transfers.title")}
      about={t("transfers.about")}
      actions={
        enters && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            {t("transfers.enter")}
          </Button>
        )
      }
    >
      <Answered of={transfers} lines={3}>
        {(listed) => <List listed={listed} />}
      </Answered>
      {enters && <EnterTransferDialog opened={entering} onClose={close} data={data} onYear={onYear} />}
    </Section>
  );
}

function List({ listed }: { readonly listed: Listed }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const [withdrawing, setWithdrawing] = useState<Transfer | null>(null);
  const { items, left, may, because } = listed;
  const withdraws = may.includes("withdraw-transfer");
  return (
    <Stack gap="sm">
      {left > 0 && (
        <Text size="sm" role="status">
          {t("transfers.left", { count: left })}
        </Text>
      )}
      {items.length === 0 ? (
        <Empty title={t("transfers.empty")} />
      ) : (
        <StackingTable
          head={[
            { title: t("transfers.off-short") },
            { title: t("transfers.work-short") },
            { title: t("transfers.act") },
            { title: t("transfers.who") },
            { title: t("acts"), heard: true },
          ]}
          rows={items.map((one) => ({
            id: one.id,
            cells: [
              say.day(one.off),
              one.workInstead === null ? t("transfers.none") : say.day(one.workInstead),
              <ActOf key="act" transfer={one} />,
              <History key="who" transfer={one} />,
              withdraws && one.withdrawn === null ? (
                <Button
                  key="withdraw"
                  size="compact-sm"
                  miw="max-content"
                  variant="default"
                  aria-label={t("transfers.withdraw-of", { day: say.day(one.off) })}
                  onClick={() => setWithdrawing(one)}
                >
                  {t("transfers.withdraw")}
                </Button>
              ) : null,
            ],
          }))}
        />
      )}
      <Text size="sm" c="dimmed">
        {say.titled(because)}
      </Text>
      {withdrawing !== null && <WithdrawTransferDialog transfer={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Stack>
  );
}

function ActOf({ transfer: { act, file } }: { readonly transfer: Transfer }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  return (
    <Stack gap={2}>
      <Text size="sm">
        {t("transfers.act-of", { title: act.title, number: act.number, day: say.shortDay(act.on) })}
      </Text>
      {file !== null && <FileName file={file} />}
    </Stack>
  );
}

/** The latest last. */
function History({ transfer: { entered, withdrawn } }: { readonly transfer: Transfer }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const line = (what: "entered" | "withdrawn", { at, by }: Transfer["entered"]): string =>
    [t(`transfers.${what}`, { moment: say.moment(at) }), by?.name ?? ""].filter((part) => part !== "").join(", ");
  return (
    <Stack gap={2}>
      <Text size="sm">{line("entered", entered)}</Text>
      {withdrawn !== null && (
        <>
          <Group gap="xs">
            <Badge color="gray" variant="light">
              {t("transfers.is-withdrawn")}
            </Badge>
            <Text size="sm">{line("withdrawn", withdrawn)}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {withdrawn.reason}
          </Text>
        </>
      )}
    </Stack>
  );
}
