import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../design/page.tsx";

export function LawPage(): ReactNode {
  const { t } = useTranslation("law");
  return <Page title={t("title")}>{null}</Page>;
}
