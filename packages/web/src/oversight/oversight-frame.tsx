// The frame of oversight: the screens that belong to it, by what the reader is.
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { hasRole, useMe } from "../app/session.ts";
import { Page } from "../design/page.tsx";
import type { Crumb } from "../design/page.tsx";
import { PartLinks } from "../design/part-links.tsx";

interface Props {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
}

export function OversightFrame({ children, ...page }: Props): ReactNode {
  const { t } = useTranslation("oversight");
  const me = useMe();
  const links = [
    { to: "/oversight", title: t("part.journal") },
    ...(hasRole(me, "auditor") ? [{ to: "/oversight/cases", title: t("part.cases") }] : []),
    { to: "/oversight/access", title: t("part.access") },
    { to: "/oversight/system", title: t("part.system") },
  ];
  return (
    <Page {...page}>
      <PartLinks label={t("parts")} parts={links} />
      {children}
    </Page>
  );
}
