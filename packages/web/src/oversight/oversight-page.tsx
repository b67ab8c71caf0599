import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../design/page.tsx";

export function OversightPage(): ReactNode {
  const { t } = useTranslation("oversight");
  return <Page title={t("title")}>{null}</Page>;
}
