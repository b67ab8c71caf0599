// What is done to an act of destruction while it is drawn.
import { Alert, Button, Checkbox, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { Answered } from "../design/answered.tsx";
import { FilesField } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import type { Act } from "./act-page.tsx";
import type { Kept } from "./kept-page.tsx";
import { useWholeList } from "./whole-list.ts";

type Deed = "include" | "carry-out" | "cancel";

export function ActDeeds({ act }: { readonly act: Act }): ReactNode {
  const { t } = useTranslation("archive");
  const [open, setOpen] = useState<Deed | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {act.may.includes("cancel") && (
        <Button variant="default" onClick={() => setOpen("cancel")}>
          {t("acts.cancel")}
        </Button>
      )}
      {act.may.includes("include") && (
        <Button variant="default" onClick={() => setOpen("include")}>
          {t("acts.include")}
        </Button>
      )}
      {act.may.includes("carry-out") && (
        <Button color="red" onClick={() => setOpen("carry-out")}>
          {t("acts.carry-out")}
        </Button>
      )}
      {open === "include" && <IncludeDialog act={act} onClose={close} />}
      {open === "carry-out" && <CarryOutDialog act={act} onClose={close} />}
      {open === "cancel" && <CancelDialog act={act} onClose={close} />}
    </>
  );
}

interface Props {
  readonly act: Act;
  readonly onClose: () => void;
}

function IncludeDialog({ act, onClose }: Props): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const due = useWholeList<Kept>("archive.due", (query) => api.archive.kept({ query: { ...query, due: "true" } }));
  const change = useAct(api.archive.include, onClose);
  const free = (due.data ?? []).filter((one) => one.act === null);
  const records = free.filter(({ id }) => chosen.includes(id)).map(({ record, id }) => ({ record, id }));
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("acts.include")}
      does={t("acts.include")}
      act={change}
      ready={records.length > 0}
      onSubmit={() => change.run({ params: { act: act.id }, body: { records }, expected: act.version })}
    >
      <Answered of={due}>
        {() =>
          free.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("acts.nothing-more")}
            </Text>
          ) : (
            <Checkbox.Group label={t("acts.may-be-destroyed")} value={[...chosen]} onChange={setChosen}>
              <Stack gap={6} mt={6} mah={360} style={{ overflowY: "auto" }}>
                {free.map(({ id, title, person }) => (
                  <Checkbox
                    key={id}
                    value={id}
                    label={say.titled(title)}
                    description={person === null ? undefined : (person.name ?? t("somebody"))}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )
        }
      </Answered>
    </ActDialog>
  );
}

function CarryOutDialog({ act, onClose }: Props): ReactNode {
  const { t } = useTranslation("archive");
  const [paper, setPaper] = useState("");
  const [files, setFiles] = useState<readonly string[]>([]);
  const [sure, setSure] = useState(false);
  const change = useAct(api.archive.carryOut, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("acts.carry-out")}
      does={t("acts.carry-out")}
      act={change}
      ready={paper.trim() !== "" && sure}
      grave
      onSubmit={() =>
        change.run({
          params: { act: act.id },
          body: { paper: paper.trim(), file: files[0] ?? null },
          expected: act.version,
        })
      }
    >
      <Alert color="red">{t("acts.for-good", { count: act.items.length })}</Alert>
      <Textarea
        label={t("acts.paper")}
        description={t("acts.paper-about")}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={paper}
        onChange={(event) => setPaper(event.currentTarget.value)}
      />
      <FilesField label={t("acts.scan")} value={files} onChange={setFiles} most={1} />
      <Checkbox label={t("acts.sure")} checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
    </ActDialog>
  );
}

function CancelDialog({ act, onClose }: Props): ReactNode {
  const { t } = useTranslation("archive");
  const [reason, setReason] = useState("");
  const change = useAct(api.archive.cancel, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("acts.cancel")}
      does={t("acts.cancel")}
      act={change}
      ready={reason.trim() !== ""}
      onSubmit={() => change.run({ params: { act: act.id }, body: { reason: reason.trim() }, expected: act.version })}
    >
      <Text size="sm" c="dimmed">
        {t("acts.cancel-about")}
      </Text>
      <Reason value={reason} onChange={setReason} />
    </ActDialog>
  );
}

export function LeaveOutButton({ act, item }: { readonly act: Act; readonly item: Act["items"][number] }): ReactNode {
  const { t } = useTranslation("archive");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const change = useAct(api.archive.leaveOut, () => setOpen(false));
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => setOpen(true)}
        aria-label={t("acts.leave-out-of", { title: item.title })}
      >
        {t("acts.leave-out")}
      </Button>
      {open && (
        <ActDialog
          opened
          onClose={() => setOpen(false)}
          title={t("acts.leave-out-title")}
          does={t("acts.leave-out")}
          act={change}
          ready={reason.trim() !== ""}
          onSubmit={() =>
            change.run({
              params: { act: act.id },
              body: { ids: [item.id], reason: reason.trim() },
              expected: act.version,
            })
          }
        >
          <Text fw={600}>{item.title}</Text>
          <Reason value={reason} onChange={setReason} />
        </ActDialog>
      )}
    </>
  );
}

function Reason({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }): ReactNode {
  const { t } = useTranslation("archive");
  return (
    <Textarea
      label={t("reason")}
      required
      autosize
      minRows={2}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
