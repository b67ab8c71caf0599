// Who carries out whose duty, from when to when, by which act.
import { Badge, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { capitalised } from "../design/capitalised.ts";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { useRoleName } from "../design/role-name.ts";
import { useSay } from "../design/say.ts";
import { DelegateDialog, EndDelegationDialog } from "./delegation-dialogs.tsx";
import { PeopleFrame } from "./people-frame.tsx";
import { usePersonNames } from "./person-names.ts";

export type Delegation = Answer<typeof api.delegations.list>[number];

export function DelegationsPage(): ReactNode {
  const { t } = useTranslation("people");
  const me = useMe();
  const [delegating, { open, close }] = useDisclosure(false);
  const delegations = useQuery(api.delegations.list.query());
  const may = hasRole(me, "hr-head", "appointing-official", "administrator");
  return (
    <PeopleFrame
      title={t("delegations.title")}
      about={t("delegations.about")}
      actions={
        may && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            {t("delegations.delegate")}
          </Button>
        )
      }
    >
      <Answered of={delegations} lines={5}>
        {(rows) => <Delegations rows={rows} may={may} />}
      </Answered>
      <DelegateDialog opened={delegating} onClose={close} />
    </PeopleFrame>
  );
}

const colors = { standing: "petrol", later: "gray", over: "gray", cancelled: "gray" };

function lastDay({ until, endedOn }: Delegation): string {
  return endedOn ?? until;
}

/** Ended before it began. */
function isCancelled(one: Delegation): boolean {
  return lastDay(one) < one.from;
}

function stateOn(one: Delegation, today: string): keyof typeof colors {
  if (isCancelled(one)) return "cancelled";
  if (lastDay(one) < today) return "over";
  return one.from > today ? "later" : "standing";
}

function Delegations({ rows, may }: { readonly rows: readonly Delegation[]; readonly may: boolean }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const role = useRoleName();
  const { today } = useMe();
  const nameOf = usePersonNames(rows.flatMap(({ of, by }) => [of, by]));
  const whichOf = ({ duty, of, by }: Delegation): string =>
    t("delegations.which", { duty: capitalised(role(duty)), of: nameOf(of), by: nameOf(by) });
  const endOf = (one: Delegation): ReactNode => <EndButton of={one} which={whichOf(one)} />;
  const columns: readonly Column<Delegation>[] = [
    { id: "duty", title: t("delegations.duty"), text: ({ duty }) => role(duty), width: "minmax(12rem, 1.4fr)" },
    { id: "of", title: t("delegations.of"), text: ({ of }) => nameOf(of), width: "minmax(11rem, 1.2fr)" },
    { id: "by", title: t("delegations.by"), text: ({ by }) => nameOf(by), width: "minmax(11rem, 1.2fr)" },
    {
      id: "from",
      title: t("figure.days"),
      text: ({ from }) => from,
      show: (one) => {
        const until = isCancelled(one) ? one.until : lastDay(one);
        return t("days.short", { from: say.shortDay(one.from), until: say.shortDay(until) });
      },
      width: "minmax(11rem, 1fr)",
    },
    {
      id: "act",
      title: t("delegations.act"),
      text: ({ act }) => act.number,
      show: ({ act }) => t("delegations.act-of", { number: act.number, day: say.shortDay(act.on) }),
      wide: true,
    },
    {
      id: "state",
      title: t("state.title"),
      text: (one) => t(`delegations.${stateOn(one, today)}`),
      show: stateOf,
    },
    ...(may ? [{ id: "end", title: t("acts"), text: () => "", show: endOf, width: "8.5rem" }] : []),
  ];
  return (
    <DataTable
      name="delegations"
      label={t("delegations.title")}
      rows={rows}
      columns={columns}
      idOf={({ id }) => id}
      empty={{ title: t("delegations.none"), about: t("delegations.none-about") }}
    />
  );
}

function stateOf(one: Delegation): ReactNode {
  return <StateBadge of={one} />;
}

function StateBadge({ of }: { readonly of: Delegation }): ReactNode {
  const { t } = useTranslation("people");
  const state = stateOn(of, useMe().today);
  return (
    <Badge variant="light" color={colors[state]}>
      {t(`delegations.${state}`)}
    </Badge>
  );
}

function EndButton({ of, which }: { readonly of: Delegation; readonly which: string }): ReactNode {
  const { t } = useTranslation("people");
  const [ending, { open, close }] = useDisclosure(false);
  const { today } = useMe();
  if (of.endedOn !== null || stateOn(of, today) === "over") return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={open}
        aria-label={t("delegations.end-which", { does: t("delegations.end"), which })}
      >
        {t("delegations.end")}
      </Button>
      {ending && <EndDelegationDialog delegation={of} which={which} onClose={close} />}
    </>
  );
}
