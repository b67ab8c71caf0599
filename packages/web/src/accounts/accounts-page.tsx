import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../design/page.tsx";

export function AccountsPage(): ReactNode {
  const { t } = useTranslation("accounts");
  return <Page title={t("title")}>{null}</Page>;
}
