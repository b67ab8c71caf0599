// A disagreement registered: by whoever disagrees, or by HR from a paper of his.
import { Checkbox, Group, Select, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { hasRole, useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { FilesField } from "../design/files-field.tsx";
import { PersonField } from "../design/person-field.tsx";
import { useCasesOf } from "./cases-of.ts";

export function DisputeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("archive");
  const navigate = useNavigate();
  const me = useMe();
  const hr = hasRole(me, "hr", "hr-head");
  const [onPaper, setOnPaper] = useState(hr);
  const [applicant, setApplicant] = useState<string | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(me.today);
  const [about, setAbout] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly string[]>([]);
  const { cases } = useCasesOf(onPaper ? applicant : me.person);
  const act = useAct(
    api.disputes.register,
    ({ id }) => void navigate({ to: "/archive/disputes/$dispute", params: { dispute: id } }),
  );
  const chosen = cases.find(({ id }) => id === about);
  const paper = onPaper && applicant !== null && receivedOn !== null ? { applicant, receivedOn } : null;
  function submit(): void {
    const body = {
      about: chosen === undefined ? null : { record: chosen.record, id: chosen.id },
      text: text.trim(),
      files: [...files],
    };
    act.run({ body: { ...body, ...paper } });
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("disputes.register")}
      does={t("disputes.register")}
      act={act}
      ready={text.trim() !== "" && (!onPaper || paper !== null)}
      onSubmit={submit}
    >
      {hr && me.person !== null && (
        <Checkbox
          label={t("disputes.on-paper")}
          checked={onPaper}
          onChange={(event) => setOnPaper(event.currentTarget.checked)}
        />
      )}
      {onPaper && (
        <Group grow align="flex-start">
          <PersonField label={t("disputes.applicant")} required value={applicant} onChange={setApplicant} />
          <DayField label={t("received")} required value={receivedOn} onChange={setReceivedOn} />
        </Group>
      )}
      <Select
        label={t("disputes.of")}
        placeholder={t("disputes.whole-procedure")}
        data={cases.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen?.id ?? null}
        onChange={setAbout}
        clearable
        clearButtonProps={{ "aria-label": t("clear-case") }}
      />
      <Textarea
        label={t("disputes.text")}
        required
        autosize
        minRows={4}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilesField label={t("files")} value={files} onChange={setFiles} />
    </ActDialog>
  );
}
