// The three languages, each by its own name; nothing typed is lost by choosing.
import { Menu, Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { languages } from "./language.ts";
import type { Language } from "./language.ts";
import { meQuery } from "./session.ts";
import { speak } from "./words.ts";

/** Each language says itself: the same in all catalogues. */
const names: Readonly<Record<Language, string>> = { kk: "Қазақша", ru: "Русский", en: "English" };
const short: Readonly<Record<Language, string>> = { kk: "Қаз", ru: "Рус", en: "Eng" };

export function LanguageChoice(): ReactNode {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const spoken = i18n.language as Language;
  async function choose(language: Language): Promise<void> {
    await speak(language);
    // Sentences that the server words are read anew; what was typed stays.
    void queries.invalidateQueries();
    if (queries.getQueryData(meQuery.queryKey)) await api.me.language({ body: { language } }).catch(() => {});
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" px={8}>
          <span aria-hidden>{short[spoken]}</span>
          <span className="only-heard">{t("language", { name: names[spoken] })}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => void choose(language)}
            aria-current={language === spoken}
          >
            {names[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
