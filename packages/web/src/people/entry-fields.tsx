// The fields of an entry on a card, as its kind has them.
import { Group, SegmentedControl, Select, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { ActFields } from "../design/act-fields.tsx";
import { DayField } from "../design/day-field.tsx";
import { PersonField } from "../design/person-field.tsx";
import { absenceKinds, useAbsenceTitle } from "./absence-kinds.ts";
import type { AbsenceKind } from "./absence-kinds.ts";
import type { EntryDraft, EntryKind } from "./entry-draft.ts";
import { PostField, UnitField } from "./staff-fields.tsx";

interface Props {
  readonly kind: EntryKind | "transfer";
  /** Whose card it is. */
  readonly person: string;
  readonly value: EntryDraft;
  readonly onChange: (draft: EntryDraft) => void;
}

export function EntryFields({ kind, person, value, onChange }: Props): ReactNode {
  const { t } = useTranslation("people");
  const set = (part: Partial<EntryDraft>): void => onChange({ ...value, ...part });
  const own = { value, set, person };
  const last = kind === "dismiss";
  return (
    <>
      {(kind === "appoint" || kind === "transfer") && <AppointFields {...own} transfer={kind === "transfer"} />}
      {kind === "send" && <PlaceFields {...own} />}
      {kind === "receive" && (
        <>
          <TextInput
            label={t("entry.sender")}
            required
            maxLength={300}
            value={value.sender}
            onChange={(event) => set({ sender: event.currentTarget.value })}
          />
          <PostField label={t("post")} required value={value.post} onChange={(post) => set({ post })} />
        </>
      )}
      {kind === "begin-absence" && <AbsenceFields {...own} />}
      {kind === "replace" && (
        <PersonField
          label={t("entry.replaced-by")}
          required
          without={[person]}
          value={value.other}
          onChange={(other) => set({ other })}
        />
      )}
      {kind === "dismiss" && (
        <TextInput
          label={t("entry.ground")}
          required
          maxLength={500}
          value={value.ground}
          onChange={(event) => set({ ground: event.currentTarget.value })}
        />
      )}
      <Group grow align="flex-start">
        <DayField
          label={t(last ? "entry.last-day" : "entry.from")}
          required
          value={value.from}
          onChange={(from) => set({ from })}
        />
        {!last && kind !== "transfer" && (
          <DayField label={t("entry.until")} value={value.until} onChange={(until) => set({ until })} />
        )}
      </Group>
      <ActFields value={value.act} onChange={(act) => set({ act })} required={kind !== "begin-absence"} />
    </>
  );
}

interface Own {
  readonly value: EntryDraft;
  readonly set: (part: Partial<EntryDraft>) => void;
  readonly person: string;
}

function AppointFields({ value, set, transfer }: Own & { readonly transfer: boolean }): ReactNode {
  const { t } = useTranslation("people");
  return (
    <>
      <PostField label={t("post")} required value={value.post} onChange={(post) => set({ post })} />
      <Group grow align="flex-start">
        {!transfer && (
          <Select
            label={t("entry.as")}
            data={(["main", "acting"] as const).map((one) => ({ value: one, label: t(`entry.${one}`) }))}
            value={value.as}
            onChange={(as) => set({ as: as === "acting" ? "acting" : "main" })}
          />
        )}
        <Select
          label={t("entry.by")}
          data={(["appointment", "election"] as const).map((one) => ({ value: one, label: t(`entry.${one}`) }))}
          value={value.by}
          onChange={(by) => set({ by: by === "election" ? "election" : "appointment" })}
        />
      </Group>
    </>
  );
}

function PlaceFields({ value, set }: Own): ReactNode {
  const { t } = useTranslation("people");
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500} id="place-kind">
        {t("entry.place")}
      </Text>
      <SegmentedControl
        aria-labelledby="place-kind"
        value={value.elsewhere}
        onChange={(to) => set({ elsewhere: to === "unit" ? "unit" : "body" })}
        data={[
          { value: "body", label: t("entry.place-body") },
          { value: "unit", label: t("entry.place-unit") },
        ]}
      />
      {value.elsewhere === "body" ? (
        <TextInput
          label={t("entry.body")}
          required
          maxLength={300}
          value={value.body}
          onChange={(event) => set({ body: event.currentTarget.value })}
        />
      ) : (
        <UnitField label={t("unit-title")} required value={value.unit} onChange={(unit) => set({ unit })} />
      )}
    </Stack>
  );
}

function AbsenceFields({ value, set, person }: Own): ReactNode {
  const { t } = useTranslation("people");
  const title = useAbsenceTitle();
  return (
    <>
      <Select
        label={t("entry.absence")}
        data={absenceKinds.map((kind) => ({ value: kind, label: title(kind) }))}
        value={value.absence}
        onChange={(absence) => absence !== null && set({ absence: absence as AbsenceKind })}
      />
      <PersonField
        label={t("entry.substitute")}
        description={t("entry.substitute-about")}
        without={[person]}
        value={value.other}
        onChange={(other) => set({ other })}
      />
    </>
  );
}
