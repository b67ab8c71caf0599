// Whom it concerns and who gave the marks.
import { Anchor, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { hasRole, useMe } from "../app/session.ts";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";
import type { Card } from "./the-case.ts";

export function FactsPart({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const me = useMe();
  return (
    <Part title={t("parties")}>
      <Fact name={t("applicant")} value={card.person.name ?? t("nobody")} about={say.titled(card.post.title)} />
      <Fact name={t("evaluator")} value={card.evaluator.name ?? t("nobody")} />
      {card.substitute !== null && <Fact name={t("substitute")} value={card.substitute.person.name ?? t("nobody")} />}
      {hasRole(me, "hr", "hr-head") && (
        <Anchor component={Link} to={`/evaluations/${card.id}`} size="sm">
          {t("whole-case")}
        </Anchor>
      )}
      {me.person === card.person.id && (
        <Anchor component={Link} to={`/results/${card.id}`} size="sm">
          {t("my-result")}
        </Anchor>
      )}
    </Part>
  );
}

export function Fact({
  name,
  value,
  about,
}: {
  readonly name: string;
  readonly value: ReactNode;
  readonly about?: string;
}): ReactNode {
  return (
    <Stack gap={0}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="div">{value}</Text>
      {about !== undefined && (
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      )}
    </Stack>
  );
}
