// The roles of an account: from when, until when, by which order; given and ended here.
import { Badge, Button, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { useRoleName } from "../design/role-name.ts";
import { useSay } from "../design/say.ts";
import { Section } from "../design/section.tsx";
import { StackingTable } from "../design/stacking-table.tsx";
import { useProvedAct } from "../design/use-proved-act.tsx";
import type { Account } from "./account-page.tsx";
import { noRole, RoleFields, roleOf } from "./role-fields.tsx";

type Grant = Account["grants"][number];

export function AccountRoles({ account }: { readonly account: Account }): ReactNode {
  const { t } = useTranslation("accounts");
  const say = useSay();
  const roleName = useRoleName();
  const { today } = useMe();
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Grant | null>(null);
  const { grants, may } = account;
  const goesOn = ({ until }: Grant): boolean => until === null || until >= today;
  return (
    <Section
      title={t("roles")}
      actions={
        may.includes("grant-role") && (
          <Button size="xs" variant="default" onClick={() => setGiving(true)}>
            {t("give-role")}
          </Button>
        )
      }
    >
      {grants.length === 0 ? (
        <Text size="sm">{t("no-roles")}</Text>
      ) : (
        <StackingTable
          head={[
            ...(["role", "from", "until", "act"] as const).map((column) => ({ title: t(column) })),
            { title: t("actions"), heard: true, figures: true },
          ]}
          rows={grants.toReversed().map((grant) => ({
            id: grant.id,
            cells: [
              roleName(grant.role),
              say.shortDay(grant.from),
              grant.until === null ? t("open-ended") : say.shortDay(grant.until),
              grant.act,
              !goesOn(grant) ? (
                <Badge color="gray" variant="light">
                  {t("over")}
                </Badge>
              ) : (
                may.includes("end-role") && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t("end-named", { role: roleName(grant.role) })}
                    onClick={() => setEnding(grant)}
                  >
                    {t("end-role")}
                  </Button>
                )
              ),
            ],
          }))}
        />
      )}
      {giving && <GiveRole account={account} onClose={() => setGiving(false)} />}
      {ending !== null && <EndRole account={account} grant={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}

function GiveRole({ account, onClose }: { readonly account: Account; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("accounts");
  const { today } = useMe();
  const [role, setRole] = useState(noRole(today));
  const act = useProvedAct(api.accounts.grantRole, onClose);
  const given = roleOf(role);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("give-role")}
      does={t("give-does")}
      act={act}
      ready={given !== null}
      onSubmit={() => {
        if (given !== null) act.run({ params: { account: account.id }, body: given });
      }}
    >
      {act.question}
      <RoleFields value={role} onChange={setRole} system={account.nature === "system"} />
    </ActDialog>
  );
}

interface Ending {
  readonly account: Account;
  readonly grant: Grant;
  readonly onClose: () => void;
}

function EndRole({ account, grant, onClose }: Ending): ReactNode {
  const { t } = useTranslation("accounts");
  const roleName = useRoleName();
  const { today } = useMe();
  const [from, setFrom] = useState<string | null>(today);
  const [order, setOrder] = useState("");
  const act = useProvedAct(api.accounts.endRole, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("end-named", { role: roleName(grant.role) })}
      does={t("end-role")}
      act={act}
      ready={from !== null && order.trim() !== ""}
      onSubmit={() =>
        act.run({ params: { account: account.id, grant: grant.id }, body: { from: from ?? "", act: order.trim() } })
      }
    >
      {act.question}
      <DayField label={t("first-without")} value={from} onChange={setFrom} required />
      <TextInput
        label={t("act")}
        placeholder={t("act-example")}
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value)}
        maxLength={300}
        required
      />
    </ActDialog>
  );
}
