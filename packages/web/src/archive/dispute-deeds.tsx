// What is done about a disagreement: it is taken up, looked into, settled or withdrawn.
import { Button, Group, Select, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { hasRole, useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { FilesField } from "../design/files-field.tsx";
import { PersonField } from "../design/person-field.tsx";
import type { Dispute } from "./dispute-page.tsx";
import { WordsDialog } from "./words-dialog.tsx";

const deeds = ["withdraw", "take-up", "note", "resolve"] as const;
type Deed = (typeof deeds)[number];

export function DisputeDeeds({ of }: { readonly of: Dispute }): ReactNode {
  const { t } = useTranslation("archive");
  const [open, setOpen] = useState<Deed | null>(null);
  const close = (): void => setOpen(null);
  const withdraw = useAct(api.disputes.withdraw, close);
  const dialog = { of, onClose: close };
  const may = deeds.filter((deed) => of.may.includes(deed));
  return (
    <Group gap="xs">
      {may.map((deed) => (
        <Button
          key={deed}
          variant={deed === may.at(-1) && deed !== "withdraw" ? "filled" : "default"}
          onClick={() => setOpen(deed)}
        >
          {t(`disputes.${deed}`)}
        </Button>
      ))}
      {open === "take-up" && <TakeUpDialog {...dialog} />}
      {open === "note" && <NoteDialog {...dialog} />}
      {open === "resolve" && <ResolveDialog {...dialog} />}
      {open === "withdraw" && (
        <WordsDialog
          title={t("disputes.withdraw")}
          label={t("reason")}
          act={withdraw}
          onSubmit={(reason) => withdraw.run({ params: { dispute: of.id }, body: { reason }, expected: of.version })}
          onClose={close}
        />
      )}
    </Group>
  );
}

interface Props {
  readonly of: Dispute;
  readonly onClose: () => void;
}

function TakeUpDialog({ of, onClose }: Props): ReactNode {
  const { t } = useTranslation("archive");
  const me = useMe();
  const [handler, setHandler] = useState<string | null>(of.handler?.id ?? me.person);
  const act = useAct(api.disputes.takeUp, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("disputes.take-up")}
      does={t("disputes.take-up")}
      act={act}
      ready={handler !== null}
      onSubmit={() =>
        handler !== null && act.run({ params: { dispute: of.id }, body: { handler }, expected: of.version })
      }
    >
      <PersonField
        label={t("disputes.handler")}
        required
        without={of.applicant === null ? [] : [of.applicant.id]}
        value={handler}
        onChange={setHandler}
      />
    </ActDialog>
  );
}

function NoteDialog({ of, onClose }: Props): ReactNode {
  const { t } = useTranslation("archive");
  const me = useMe();
  const hr = hasRole(me, "hr", "hr-head");
  const [person, setPerson] = useState<string | null>(hr ? null : me.person);
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly string[]>([]);
  const act = useAct(api.disputes.note, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("disputes.note")}
      does={t("disputes.note")}
      act={act}
      ready={text.trim() !== ""}
      onSubmit={() =>
        act.run({
          params: { dispute: of.id },
          body: { person, text: text.trim(), files: [...files] },
          expected: of.version,
        })
      }
    >
      {hr && (
        <PersonField
          label={t("disputes.whose-words")}
          description={t("disputes.whose-words-about")}
          value={person}
          onChange={setPerson}
        />
      )}
      <Textarea
        label={t("disputes.note-text")}
        required
        autosize
        minRows={3}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilesField label={t("files")} value={files} onChange={setFiles} />
    </ActDialog>
  );
}

const outcomes = ["upheld", "rejected", "settled"] as const;

function ResolveDialog({ of, onClose }: Props): ReactNode {
  const { t } = useTranslation("archive");
  const [outcome, setOutcome] = useState<(typeof outcomes)[number] | null>(null);
  const [reasons, setReasons] = useState("");
  const [measures, setMeasures] = useState("");
  const act = useAct(api.disputes.resolve, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("disputes.resolve")}
      does={t("disputes.resolve")}
      act={act}
      ready={outcome !== null && reasons.trim() !== "" && measures.trim() !== ""}
      onSubmit={() =>
        outcome !== null &&
        act.run({
          params: { dispute: of.id },
          body: { outcome, reasons: reasons.trim(), measures: measures.trim() },
          expected: of.version,
        })
      }
    >
      <Select
        label={t("disputes.outcome")}
        required
        data={outcomes.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
        value={outcome}
        onChange={(one) => setOutcome(outcomes.find((known) => known === one) ?? null)}
      />
      <Textarea
        label={t("disputes.reasons")}
        required
        autosize
        minRows={3}
        maxLength={10_000}
        value={reasons}
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
      <Textarea
        label={t("disputes.measures")}
        required
        autosize
        minRows={2}
        maxLength={10_000}
        value={measures}
        onChange={(event) => setMeasures(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
