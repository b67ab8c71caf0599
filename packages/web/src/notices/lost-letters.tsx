// Letters that only say that something waits in the system: they prove nothing, but an address that bounces is to be put right.
import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useSay } from "../design/say.ts";
import { StackingTable } from "../design/stacking-table.tsx";
import { capitalised } from "../design/capitalised.ts";

/** Nothing where every letter arrived. */
export function LostLetters(): ReactNode {
  const { t } = useTranslation("notices");
  const say = useSay();
  const [opened, { toggle }] = useDisclosure(false);
  const { data } = useQuery(api.correspondence.failing.query({ query: { limit: 100 } }));
  if (data === undefined || data.items.length === 0) return null;
  const { items, next } = data;
  return (
    <Paper withBorder p="sm" component="section">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            {t(next === null ? "lost-letters" : "lost-letters-more", { number: items.length })}
          </Title>
          <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={opened}>
            {t(opened ? "hide" : "show")}
          </Button>
        </Group>
        {opened && (
          <>
            <Text size="sm" c="dimmed">
              {t("lost-letters-about")}
            </Text>
            <StackingTable
              head={(["addressee", "means", "address", "state"] as const).map((column) => ({ title: t(column) }))}
              rows={items.map(({ id, person, name, title, address, state, detail, tries }) => ({
                id,
                cells: [
                  person === null ? (
                    t("no-person")
                  ) : (
                    <Anchor component={Link} to={`/people/${person}`}>
                      {name ?? t("nobody")}
                    </Anchor>
                  ),
                  capitalised(say.titled(title)),
                  address,
                  <>
                    <Badge variant="light" color={state === "waiting" ? "orange" : "red"}>
                      {t(`letter.${state}`)}
                    </Badge>{" "}
                    {t("tries", { number: tries })}
                    {detail !== null && (
                      <Text size="sm" c="dimmed">
                        {detail}
                      </Text>
                    )}
                  </>,
                ],
              }))}
            />
          </>
        )}
      </Stack>
    </Paper>
  );
}
