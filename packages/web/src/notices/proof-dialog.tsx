// The proof that a notice was received: what the act takes for one by that means, and nothing that it does not ask for.
import { Button, Select, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { FilesField } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { capitalised } from "../design/capitalised.ts";
import type { Attempt, Notice, Way } from "./the-notice.ts";

type Kind = Way["kinds"][number];

export function RecordProof({ notice, attempt }: { readonly notice: Notice; readonly attempt: Attempt }): ReactNode {
  const { t } = useTranslation("notices");
  const say = useSay();
  const { today } = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  const way = notice.ways.find(({ means }) => means === attempt.means);
  const kinds = way?.kinds ?? [];
  const needs = way?.needs ?? [];
  const [chosen, setKind] = useState<Kind | null>(null);
  const [on, setOn] = useState<string | null>(today);
  const [reference, setReference] = useState("");
  const [takenBy, setTakenBy] = useState("");
  const [files, setFiles] = useState<readonly string[]>([]);
  const act = useAct(api.notices.recordProof, close);
  const kind = chosen ?? kinds[0] ?? null;
  const has = { file: files.length > 0, reference: reference.trim() !== "", takenBy: takenBy.trim() !== "" };
  return (
    <>
      <Button onClick={open}>{t("record-proof")}</Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("record-proof")}
        does={t("write-down")}
        act={act}
        ready={kind !== null && on !== null && needs.every((field) => has[field])}
        onSubmit={() => {
          if (kind === null || on === null) return;
          const body = {
            attempt: attempt.attempt,
            kind,
            on,
            reference: has.reference ? reference.trim() : null,
            file: files[0] ?? null,
            takenBy: has.takenBy ? takenBy.trim() : null,
          };
          act.run({ params: { notice: notice.id }, body, expected: notice.version });
        }}
      >
        {way !== undefined && (
          <Text size="sm">
            {t("of-means", { means: capitalised(say.titled(way.title)), day: say.day(attempt.startedOn) })}{" "}
            {t("will-prove", { proof: say.titled(way.proof) })}
          </Text>
        )}
        {kinds.length > 1 && (
          <Select
            label={t("proof-kind")}
            data={kinds.map((value) => ({ value, label: t(`proof-kinds.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? null)}
          />
        )}
        <DayField label={t("received-on")} value={on} onChange={setOn} required />
        <TextInput
          label={t("taken-by-whom")}
          value={takenBy}
          onChange={(event) => setTakenBy(event.currentTarget.value)}
          required={needs.includes("takenBy")}
          maxLength={200}
        />
        <TextInput
          label={t("proof-reference")}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
          required={needs.includes("reference")}
          maxLength={200}
        />
        <FilesField
          label={t(needs.includes("file") ? "proof-file" : "proof-file-if-any")}
          value={files}
          onChange={setFiles}
          most={1}
          required={needs.includes("file")}
        />
      </ActDialog>
    </>
  );
}
