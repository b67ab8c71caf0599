// The parts of a name.
import { Group, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

export interface NameDraft {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

interface Props {
  readonly value: NameDraft;
  readonly onChange: (name: NameDraft) => void;
}

const parts = ["family", "given", "patronymic"] as const;

export function NameFields({ value, onChange }: Props): ReactNode {
  const { t } = useTranslation("people");
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      {parts.map((part) => (
        <TextInput
          key={part}
          label={t(`identity.${part}`)}
          required={part !== "patronymic"}
          maxLength={100}
          value={value[part]}
          onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
        />
      ))}
    </Group>
  );
}

interface Name {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string | null;
}

export function nameDraft({ family, given, patronymic }: Name): NameDraft {
  return { family, given, patronymic: patronymic ?? "" };
}

/** Null while the family or the given name is missing. */
export function nameOfDraft({ family, given, patronymic }: NameDraft): Name | null {
  const whole = { family: family.trim(), given: given.trim(), patronymic: patronymic.trim() || null };
  return whole.family === "" || whole.given === "" ? null : whole;
}
