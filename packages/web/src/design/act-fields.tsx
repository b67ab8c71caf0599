// The document that something rests on: its number and its day.
import { Group, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { DayField } from "./day-field.tsx";

export interface ActDraft {
  readonly number: string;
  readonly on: string | null;
}

export const noAct: ActDraft = { number: "", on: null };

interface Props {
  readonly value: ActDraft;
  readonly onChange: (act: ActDraft) => void;
  /** Where something is known from elsewhere, no document is asked for. */
  readonly required?: boolean;
}

export function ActFields({ value, onChange, required = true }: Props): ReactNode {
  const { t } = useTranslation("design");
  return (
    <Group grow align="flex-start">
      <TextInput
        label={t("act.number")}
        value={value.number}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
        required={required}
        maxLength={100}
      />
      <DayField
        label={t("act.on")}
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
        required={required}
      />
    </Group>
  );
}

/** Null while something of it is missing. */
export function actOf({ number, on }: ActDraft): { number: string; on: string } | null {
  return number.trim() === "" || on === null ? null : { number: number.trim(), on };
}
