// The rules of an edition: each with what it is for and the clauses that it executes.
import { Anchor, Paper, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { Answered, Empty } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { Clauses, Ground } from "./ground.tsx";
import { LawFrame } from "./law-frame.tsx";
import { useStated } from "./use-law.ts";
import type { LawRead } from "./use-law.ts";
import "./law.css";

export function RulesPage(): ReactNode {
  return <LawFrame>{({ asked }) => <Rules asked={asked} />}</LawFrame>;
}

function Rules({ asked }: Pick<LawRead, "asked">): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const stated = useStated(asked);
  return (
    <Answered of={stated}>
      {({ items }) => {
        const rules = items.filter(({ kind }) => kind === "rule");
        if (rules.length === 0) return <Empty title={t("no-rules")} />;
        return (
          <Stack gap="sm" component="ul" className="law-list">
            {rules.map((rule) => (
              <Paper key={rule.id} component="li" withBorder p="md">
                <Anchor
                  component={Link}
                  to="/law/rules/$rule"
                  params={{ rule: rule.id } as never}
                  search={asked as never}
                  fw={600}
                >
                  {say.titled(rule.title)}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {t("parts-of-rule", {
                    count: items.filter((one) => one.kind === "part" && one.rule === rule.id).length,
                  })}
                </Text>
                <Clauses clauses={rule.clauses} asked={asked} />
                <Ground of={rule} asked={asked} />
              </Paper>
            ))}
          </Stack>
        );
      }}
    </Answered>
  );
}
