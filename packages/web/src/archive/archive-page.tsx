import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../design/page.tsx";

export function ArchivePage(): ReactNode {
  const { t } = useTranslation("archive");
  return <Page title={t("title")}>{null}</Page>;
}
