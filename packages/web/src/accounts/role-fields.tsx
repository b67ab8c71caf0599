// A role of the body as it is given: which, from when, until when, by which order.
import { Group, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { DayField } from "../design/day-field.tsx";
import { useRoleName } from "../design/role-name.ts";

/** Of people; a system has a role of its own. */
const personRoles = ["hr", "hr-head", "appointing-official", "administrator", "auditor", "methodologist"] as const;
const systemRoles = ["personnel-system"] as const;
type Role = (typeof personRoles)[number] | (typeof systemRoles)[number];

export interface RoleDraft {
  readonly role: Role | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly act: string;
}

export function noRole(today: string): RoleDraft {
  return { role: null, from: today, until: null, act: "" };
}

interface Given {
  role: Role;
  from: string;
  until: string | null;
  act: string;
}

/** Null while something of it is missing. */
export function roleOf({ role, from, until, act }: RoleDraft): Given | null {
  return role === null || from === null || act.trim() === "" ? null : { role, from, until, act: act.trim() };
}

interface Props {
  readonly value: RoleDraft;
  readonly onChange: (role: RoleDraft) => void;
  readonly system?: boolean;
}

export function RoleFields({ value, onChange, system = false }: Props): ReactNode {
  const { t } = useTranslation("accounts");
  const roleName = useRoleName();
  const roles: readonly Role[] = system ? systemRoles : personRoles;
  return (
    <>
      <Select
        label={t("role")}
        data={roles.map((role) => ({ value: role, label: roleName(role) }))}
        value={value.role}
        onChange={(role) => onChange({ ...value, role: roles.find((one) => one === role) ?? null })}
        required
      />
      <Group grow align="flex-start">
        <DayField label={t("from")} value={value.from} onChange={(from) => onChange({ ...value, from })} required />
        <DayField
          label={t("until")}
          description={t("until-about")}
          value={value.until}
          onChange={(until) => onChange({ ...value, until })}
        />
      </Group>
      <TextInput
        label={t("act")}
        placeholder={t("act-example")}
        value={value.act}
        onChange={(event) => onChange({ ...value, act: event.currentTarget.value })}
        maxLength={300}
        required
      />
    </>
  );
}
