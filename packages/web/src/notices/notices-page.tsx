import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../design/page.tsx";

export function NoticesPage(): ReactNode {
  const { t } = useTranslation("notices");
  return <Page title={t("title")}>{null}</Page>;
}
