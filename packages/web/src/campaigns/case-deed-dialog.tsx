// The form of one deed: its fields, its clause, and what the server refuses.
import { Select, Text, TextInput, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DayField } from "../design/day-field.tsx";
import { FilesField } from "../design/files-field.tsx";
import { PersonField } from "../design/person-field.tsx";
import { useSay } from "../design/say.ts";
import { emptyDraft, isFilled } from "./case-deed.ts";
import type { Deed, Draft, FieldName, Told } from "./case-deed.ts";
import type { Case } from "./case-page.tsx";

interface Props {
  readonly deed: Deed;
  readonly of: Case;
  readonly onClose: () => void;
}

export function CaseDeedDialog({ deed, of, onClose }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  const [draft, setDraft] = useState(emptyDraft);
  const act = useAct<Omit<Told, "key">, unknown>(deed.tell, onClose);
  const { name, grave = false } = deed;
  const clause = of.clauses[name];
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t(`do-case.${name}`)}
      does={t(`do-case.${name}`)}
      act={act}
      ready={isFilled(deed, draft)}
      grave={grave}
      onSubmit={() => act.run({ evaluation: of.id, draft })}
    >
      <Text size="sm">
        {t(`about-case.${name}`)} {clause && <ClauseLink address={clause} edition={of.law.edition} />}
      </Text>
      {deed.fields.map((field) => (
        <Field
          key={field}
          field={field}
          deed={deed}
          of={of}
          draft={draft}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      ))}
    </ActDialog>
  );
}

interface FieldProps extends Omit<Props, "onClose"> {
  readonly field: FieldName;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function Field({ field, deed, of, draft, change }: FieldProps): ReactNode {
  const { t } = useTranslation("campaigns");
  const required = deed.required.includes(field);
  switch (field) {
    case "reason":
      return (
        <Textarea
          label={t(reasonLabel(deed))}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          required={required}
          autosize
          minRows={2}
          maxLength={5_000}
        />
      );
    case "person":
      return (
        <PersonField
          label={t(deed.name === "substitute" ? "substitute" : "new-evaluator")}
          value={draft.person}
          onChange={(person) => change({ person })}
          without={[of.person.id, of.evaluator.id]}
          required={required}
        />
      );
    case "day":
      return (
        <DayField label={t(dayLabel(deed))} value={draft.day} onChange={(day) => change({ day })} required={required} />
      );
    case "until":
      return <DayField label={t("last-day")} value={draft.until} onChange={(until) => change({ until })} />;
    case "duty":
      return <DutyField deed={deed} of={of} draft={draft} change={change} field={field} />;
    case "counted":
      return (
        <TextInput
          label={t("counted")}
          description={t("counted-about")}
          value={draft.counted}
          onChange={(event) => change({ counted: event.currentTarget.value })}
          inputMode="decimal"
          maxLength={40}
        />
      );
    case "court":
    case "number":
      return (
        <TextInput
          label={t(field === "court" ? "court-name" : "court-number")}
          value={draft[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          required={required}
          maxLength={field === "court" ? 300 : 100}
        />
      );
    case "choice":
      return (
        <Select
          label={t(deed.name === "carry-out-court-act" ? "annuls" : "court-outcome")}
          data={(deed.choices ?? []).map((value) => ({ value, label: t(choiceWord(deed, value)) }))}
          value={draft.choice}
          onChange={(choice) => change({ choice })}
          required={required}
        />
      );
    case "hold":
      return (
        <Select
          label={t("case.holds")}
          data={of.kept.holds.map(({ hold, ground }) => ({ value: hold, label: ground }))}
          value={draft.hold}
          onChange={(hold) => change({ hold })}
          required={required}
        />
      );
    case "files":
      return <FilesField label={t("files")} value={draft.files} onChange={(files) => change({ files })} />;
    case "scan":
    case "document":
      return (
        <FilesField
          label={t(field === "scan" ? "scan-required" : "document-file")}
          value={draft.scan}
          onChange={(scan) => change({ scan })}
          most={1}
          required={field === "scan"}
        />
      );
  }
}

function reasonLabel({ name }: Deed) {
  if (name === "enter-application") return "application-text" as const;
  if (name === "record-court-outcome") return "court-note" as const;
  return "reason" as const;
}

function dayLabel({ name }: Deed) {
  switch (name) {
    case "substitute":
      return "first-day" as const;
    case "evaluate-without":
      return "dismissed-on" as const;
    case "enter-application":
      return "received-on" as const;
    case "record-court-outcome":
      return "decided-on" as const;
    default:
      return "filed-on" as const;
  }
}

function choiceWord({ name }: Deed, value: string) {
  return name === "carry-out-court-act"
    ? (`annuls-what.${value as "session" | "result"}` as const)
    : (`outcome-of-court.${value as "upheld" | "annulled" | "returned" | "withdrawn"}` as const);
}

/** Grounds that the edition of the case gives. */
function DutyField({ deed, of, draft, change }: FieldProps): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const grounds = useQuery(api.evaluations.conduct.grounds.query({ params: { evaluation: of.id } }));
  const items = (grounds.data?.items ?? []).filter(({ kind }) => kind === deed.duties);
  const chosen = items.find(({ duty }) => duty.id === draft.duty);
  return (
    <>
      <Select
        label={t("ground-of-act")}
        data={items.map(({ duty }) => ({ value: duty.id, label: say.titled(duty.title) }))}
        value={draft.duty}
        onChange={(duty) => change({ duty })}
        required={deed.required.includes("duty")}
        clearable={!deed.required.includes("duty")}
        clearButtonProps={{ "aria-label": t("clear-ground") }}
      />
      {chosen !== undefined && (
        <Text size="sm" c="dimmed">
          {say.titled(chosen.text)} <ClauseLink address={chosen.clause} edition={of.law.edition} />
        </Text>
      )}
    </>
  );
}
