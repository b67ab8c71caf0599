// Who may enter, what he is, and whether he can: every account of the body.
import { Button, Group, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPlugConnected, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { everyPage } from "../api/every-page.ts";
import { useAddressState } from "../design/address-state.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { Page } from "../design/page.tsx";
import { useRoleName } from "../design/role-name.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import { PhaseBadge } from "./phase-badge.tsx";
import { SystemDialog } from "./system-dialog.tsx";

type Listed = Answer<typeof api.accounts.list>["items"][number];
const shownWhich = ["all", "roles", "not-active"] as const;
type Which = (typeof shownWhich)[number];

export function AccountsPage(): ReactNode {
  const { t } = useTranslation("accounts");
  const [adding, setAdding] = useState<"person" | "system" | null>(null);
  const accounts = useQuery({
    queryKey: ["accounts.list", "whole"],
    queryFn: () =>
      everyPage((cursor) => api.accounts.list({ query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } })),
  });
  return (
    <Page
      title={t("title")}
      about={t("about")}
      actions={
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlugConnected size={16} aria-hidden />}
            onClick={() => setAdding("system")}
          >
            {t("register-system")}
          </Button>
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAdding("person")}>
            {t("invite")}
          </Button>
        </Group>
      }
    >
      <Answered of={accounts} lines={10}>
        {(items) => (
          <Accounts items={items.toSorted((a, b) => Number(b.roles.length > 0) - Number(a.roles.length > 0))} />
        )}
      </Answered>
      <InviteDialog opened={adding === "person"} onClose={() => setAdding(null)} />
      <SystemDialog opened={adding === "system"} onClose={() => setAdding(null)} />
    </Page>
  );
}

function Accounts({ items }: { readonly items: readonly Listed[] }): ReactNode {
  const { t } = useTranslation("accounts");
  const roleName = useRoleName();
  const [which, setWhich] = useAddressState("accounts.which", "all");
  const columns: readonly Column<Listed>[] = [
    { id: "login", title: t("login"), text: ({ login }) => login, width: "minmax(9rem, 1fr)" },
    {
      id: "whose",
      title: t("whose"),
      text: ({ name, nature }) => (nature === "system" ? t("system") : (name ?? t("nobody"))),
      width: "minmax(11rem, 1.6fr)",
    },
    {
      id: "roles",
      title: t("roles"),
      text: ({ roles }) => roles.map(roleName).join(", "),
      width: "minmax(9rem, 1.6fr)",
    },
    {
      id: "phase",
      title: t("state"),
      text: ({ phase }) => t(`phase.${phase}`),
      show: ({ phase }) => <PhaseBadge phase={phase} />,
      width: "minmax(8rem, 0.9fr)",
    },
  ];
  return (
    <DataTable
      name="accounts"
      label={t("title")}
      rows={items.filter((account) => isAmong(account, which as Which))}
      columns={columns}
      idOf={({ id }) => id}
      addressOf={({ id }) => `/accounts/${id}`}
      filters={
        <SegmentedControl
          size="xs"
          aria-label={t("which")}
          value={which}
          onChange={setWhich}
          data={shownWhich.map((value) => ({ value, label: t(`shown.${value}`) }))}
        />
      }
    />
  );
}

function isAmong({ roles, phase }: Listed, which: Which): boolean {
  if (which === "roles") return roles.length > 0;
  return which === "all" || phase !== "active";
}
