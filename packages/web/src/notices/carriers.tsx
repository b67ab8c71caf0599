// How each carrier does: whether it is set up, whether it can be reached, what waits for it.
import { Badge, Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { capitalised } from "../design/capitalised.ts";

type Carrier = Answer<typeof api.correspondence.carriers>["items"][number];

export function Carriers(): ReactNode {
  const { t } = useTranslation("notices");
  const carriers = useQuery(api.correspondence.carriers.query());
  return (
    <Answered of={carriers} lines={1}>
      {({ items }) => (
        <Group gap="sm" role="group" aria-label={t("carriers")} align="stretch">
          {items.map((carrier) => (
            <OneCarrier key={carrier.means} carrier={carrier} />
          ))}
        </Group>
      )}
    </Answered>
  );
}

function OneCarrier({ carrier }: { readonly carrier: Carrier }): ReactNode {
  const { t } = useTranslation("notices");
  const say = useSay();
  const { title, isSet, isOut, waiting, detail, lastSentAt } = carrier;
  const state = !isSet ? "not-set" : isOut ? "out" : "works";
  return (
    <Paper withBorder p="sm" flex="1 1 16rem">
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{capitalised(say.titled(title))}</Text>
          <Badge variant="light" color={{ "not-set": "orange", out: "red", works: "teal" }[state]}>
            {t(`carrier.${state}`)}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {[
            t("waiting", { number: waiting }),
            ...(lastSentAt === null ? [] : [t("last-sent", { when: say.moment(lastSentAt) })]),
          ].join(" · ")}
        </Text>
        {detail !== null && isSet && <Text size="sm">{detail}</Text>}
        {!isSet && <Text size="sm">{t("not-set-about")}</Text>}
      </Stack>
    </Paper>
  );
}
