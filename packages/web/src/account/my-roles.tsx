// What I am in the body today, and for whom I act.
import { Badge, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../app/session.ts";
import { useRoleName } from "../design/role-name.ts";
import { Section } from "../design/section.tsx";

export function MyRoles(): ReactNode {
  const { t } = useTranslation("account");
  const me = useMe();
  const nameOf = useRoleName();
  return (
    <Section title={t("roles")}>
      {me.roles.length + me.delegated.length === 0 && <Text size="sm">{t("no-roles")}</Text>}
      <Group gap="xs">
        {me.roles.map((role) => (
          <Badge key={role} variant="light" size="lg">
            {nameOf(role)}
          </Badge>
        ))}
        {me.delegated.map(({ role, actingFor }) => (
          <Badge key={`${role} ${actingFor}`} variant="outline" size="lg">
            {t("delegated", { role: nameOf(role) })}
          </Badge>
        ))}
      </Group>
    </Section>
  );
}
