// What the screens of the archive have in common: its registers, of which a servant has the disputes alone.
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { hasRole, useMe } from "../app/session.ts";
import { Page } from "../design/page.tsx";
import { PartLinks } from "../design/part-links.tsx";

interface Props {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function ArchiveFrame({ children, ...head }: Props): ReactNode {
  const { t } = useTranslation("archive");
  const keeps = hasRole(useMe(), "hr", "hr-head", "auditor");
  const parts = [
    { to: "/archive", title: t("kept.title") },
    { to: "/archive/acts", title: t("acts.title") },
    { to: "/archive/disclosures", title: t("disclosures.title") },
    { to: "/archive/disputes", title: t("disputes.title") },
  ];
  return (
    <Page {...head}>
      {keeps && <PartLinks label={t("parts")} parts={parts} />}
      {children}
    </Page>
  );
}
