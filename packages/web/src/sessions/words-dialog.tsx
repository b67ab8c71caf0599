// A dialog that asks for words, and for whose they are where somebody writes down what others say.
import { Select, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { nameOf } from "./the-case.ts";
import type { Named } from "./the-case.ts";

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly description?: string;
  readonly rows?: number;
  readonly required?: boolean;
}

export function WordsField({ onChange, rows = 4, required = true, ...field }: WordsProps): ReactNode {
  const write = (event: { readonly currentTarget: HTMLTextAreaElement }) => onChange(event.currentTarget.value);
  return <Textarea {...field} onChange={write} autosize minRows={rows} required={required} />;
}

interface MemberProps {
  readonly label: string;
  readonly members: readonly { readonly person: Named }[];
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
}

export function MemberField({ label, members, value, onChange }: MemberProps): ReactNode {
  const { t } = useTranslation("sessions");
  return (
    <Select
      label={label}
      data={members.map(({ person }) => ({ value: person.id, label: nameOf(person, t("nobody")) }))}
      value={value}
      onChange={onChange}
      required
    />
  );
}
