// What the screens of the organisation have in common: its parts, and who keeps it.
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

export function PeopleFrame({ children, ...head }: Props): ReactNode {
  const { t } = useTranslation("people");
  const keeps = useKeepsStaff();
  const parts = [
    { to: "/people", title: t("title") },
    { to: "/people/units", title: t("units.title") },
    { to: "/people/delegations", title: t("delegations.title") },
    ...(keeps ? [{ to: "/people/import", title: t("import.title") }] : []),
  ];
  return (
    <Page {...head}>
      <PartLinks label={t("parts")} parts={parts} />
      {children}
    </Page>
  );
}

/** The HR service: the server lets nobody else of those who sign in here. */
export function useKeepsStaff(): boolean {
  return hasRole(useMe(), "hr", "hr-head");
}
