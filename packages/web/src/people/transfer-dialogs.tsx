// A transfer of a working day entered from the Government's act: checked while it is typed, its effect seen before it is
// confirmed; and one withdrawn with a reason.
import { SimpleGrid, Text, TextInput, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { FilesField } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import type { Calendar } from "./calendar-page.tsx";
import { transferFaults } from "./calendar-year.ts";
import { TransferEffect } from "./transfer-effect.tsx";

interface EnterProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly data: Calendar;
  /** The year of what was entered is shown. */
  readonly onYear: (year: number) => void;
}

export function EnterTransferDialog({ opened, onClose, data, onYear }: EnterProps): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const [off, setOff] = useState<string | null>(null);
  const [workInstead, setWorkInstead] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [document, setDocument] = useState(noAct);
  const [files, setFiles] = useState<readonly string[]>([]);
  const queries = useQueryClient();
  const change = useAct(api.calendar.enter, () => {
    // What these days would change is asked no more: now they have.
    queries.removeQueries({ queryKey: ["calendar.effect"] });
    if (off !== null) onYear(Number(off.slice(0, 4)));
    setOff(null);
    setWorkInstead(null);
    setFiles([]);
    onClose();
  });
  const faults = transferFaults(data, { off, workInstead });
  const possible = off !== null && faults.off === null && faults.workInstead === null;
  const effect = useQuery({
    queryKey: ["calendar.effect", off, workInstead, say.language],
    queryFn: () => api.calendar.effectOfEntering({ body: { off: off ?? "", workInstead } }),
    enabled: opened && possible,
  });
  const said = actOf(document);
  const act = said === null || title.trim() === "" ? null : { title: title.trim(), ...said };
  const faultText = (fault: (typeof faults)["off"], day: string | null): string | null =>
    fault === null || day === null ? null : t(`transfers.fault.${fault}`, { day: say.day(day) });
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("transfers.enter")}
      does={t("transfers.does-enter")}
      act={change}
      ready={possible && act !== null && effect.isSuccess}
      onSubmit={() => {
        if (off !== null && act !== null) change.run({ body: { off, workInstead, act, file: files[0] ?? null } });
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayField
          label={t("transfers.off")}
          required
          value={off}
          onChange={setOff}
          error={faultText(faults.off, off)}
        />
        <DayField
          label={t("transfers.work")}
          value={workInstead}
          onChange={setWorkInstead}
          error={faultText(faults.workInstead, workInstead)}
        />
      </SimpleGrid>
      <TextInput
        label={t("transfers.act-title")}
        required
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <ActFields value={document} onChange={setDocument} />
      <FilesField label={t("transfers.file")} value={files} onChange={setFiles} most={1} />
      {possible ? (
        <TransferEffect of={effect} />
      ) : (
        <Text size="sm" c="dimmed">
          {t("transfers.effect-later")}
        </Text>
      )}
    </ActDialog>
  );
}

export type Transfer = Answer<typeof api.calendar.transfers>["items"][number];

interface WithdrawProps {
  readonly transfer: Transfer;
  readonly onClose: () => void;
}

export function WithdrawTransferDialog({ transfer, onClose }: WithdrawProps): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const [reason, setReason] = useState("");
  const change = useAct(api.calendar.withdraw, onClose);
  const params = { transfer: transfer.id };
  const effect = useQuery({
    queryKey: ["calendar.effect", transfer.id, say.language],
    queryFn: () => api.calendar.effectOfWithdrawing({ params }),
  });
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("transfers.withdraw-of", { day: say.day(transfer.off) })}
      does={t("transfers.withdraw")}
      act={change}
      grave
      ready={reason.trim() !== "" && effect.isSuccess}
      onSubmit={() => change.run({ params, body: { reason: reason.trim() } })}
    >
      <Textarea
        label={t("transfers.reason")}
        description={t("transfers.reason-about")}
        required
        autosize
        minRows={2}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TransferEffect of={effect} />
    </ActDialog>
  );
}
