// A name in the languages of the body: both official ones, and English where somebody gives it.
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

export interface TitleDraft {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

export const noTitle: TitleDraft = { kk: "", ru: "", en: "" };
const languages = ["kk", "ru", "en"] as const;

interface Props {
  readonly value: TitleDraft;
  readonly onChange: (title: TitleDraft) => void;
}

export function TitleFields({ value, onChange }: Props): ReactNode {
  const { t } = useTranslation("people");
  return languages.map((one) => (
    <TextInput
      key={one}
      lang={one}
      label={t(`title-in.${one}`)}
      required={one !== "en"}
      maxLength={300}
      value={value[one]}
      onChange={(event) => onChange({ ...value, [one]: event.currentTarget.value })}
    />
  ));
}

/** Null while an official language is missing. Where there is no English name, the Russian one stood for it. */
export function titleOf({ kk, ru, en }: TitleDraft): { kk: string; ru: string; en?: string } | null {
  if (kk.trim() === "" || ru.trim() === "") return null;
  return { kk: kk.trim(), ru: ru.trim(), ...(en.trim() === "" || en.trim() === ru.trim() ? {} : { en: en.trim() }) };
}

export function titleDraft({ kk, ru, en }: TitleDraft): TitleDraft {
  return { kk, ru, en: en === ru ? "" : en };
}
