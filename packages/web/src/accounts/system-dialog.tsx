// An information system that brings people: it enters with keys, which its own card gives.
import { Select, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { languages } from "../app/language.ts";
import type { Language } from "../app/language.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { useProvedAct } from "../design/use-proved-act.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function SystemDialog({ opened, onClose }: Props): ReactNode {
  const { t } = useTranslation("accounts");
  const navigate = useNavigate();
  const [login, setLogin] = useState("");
  const [language, setLanguage] = useState<Language>("ru");
  const act = useProvedAct(api.accounts.registerSystem, ({ id }) => {
    setLogin("");
    onClose();
    void navigate({ to: "/accounts/$account", params: { account: id } });
  });
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("register-system")}
      does={t("register-does")}
      act={act}
      ready={login.trim() !== ""}
      onSubmit={() => act.run({ body: { login: login.trim(), language } })}
    >
      {act.question}
      <TextInput
        label={t("login")}
        description={t("login-about")}
        autoComplete="off"
        autoCapitalize="none"
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        required
        data-autofocus
      />
      <Select
        label={t("system-language")}
        data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        value={language}
        onChange={(chosen) => setLanguage(languages.find((one) => one === chosen) ?? language)}
      />
    </ActDialog>
  );
}
