// How a person is reached, and in which language he is written to.
import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

const languages = ["kk", "ru", "en"] as const;
type Language = (typeof languages)[number];

export interface ContactDraft {
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly language: Language;
}

interface Contacts {
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

interface Props {
  readonly value: ContactDraft;
  readonly onChange: (contacts: ContactDraft) => void;
}

const limits = { email: 200, phone: 40, address: 500 };

export function ContactFields({ value, onChange }: Props): ReactNode {
  const { t } = useTranslation("people");
  return (
    <>
      {(["email", "phone", "address"] as const).map((part) => (
        <TextInput
          key={part}
          label={t(`contacts.${part}`)}
          maxLength={limits[part]}
          value={value[part]}
          onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
          {...(part === "phone" ? { description: t("contacts.phone-about"), type: "tel" } : {})}
          {...(part === "email" ? { type: "email" } : {})}
        />
      ))}
      <Select
        label={t("contacts.language")}
        description={t("contacts.language-about")}
        data={languages.map((one) => ({ value: one, label: t(`language.${one}`) }))}
        value={value.language}
        onChange={(language) =>
          onChange({ ...value, language: languages.find((one) => one === language) ?? value.language })
        }
      />
    </>
  );
}

export function contactDraft({ email, phone, address }: Contacts, language: Language): ContactDraft {
  return { email: email ?? "", phone: phone ?? "", address: address ?? "", language };
}

export function contactsOf({ email, phone, address, language }: ContactDraft): {
  contacts: Contacts;
  language: Language;
} {
  const given = (text: string): string | null => text.trim() || null;
  return { contacts: { email: given(email), phone: given(phone), address: given(address) }, language };
}
