// A panel of the act: who sits in it, who may not, how it votes and what it may decide.
import { List, Paper, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useSay } from "../design/say.ts";
import { Clauses, Ground } from "./ground.tsx";
import type { LawRead, Panel } from "./use-law.ts";

interface Props extends Pick<LawRead, "asked"> {
  readonly panel: Panel;
}

export function PanelCard({ panel, asked }: Props): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const { size, members, excluded, quorum, majority, tie, vote, outcomes } = panel;
  const rules = [
    ...(quorum === null ? [] : [{ says: t("quorum", { share: quorum.share }), clauses: quorum.clauses }]),
    ...(majority === null ? [] : [{ says: t(`majority.${majority.of}`), clauses: majority.clauses }]),
    ...(tie === null ? [] : [{ says: t(`tie.${tie.decides}`), clauses: tie.clauses }]),
    ...(vote === null ? [] : [{ says: t(`vote.${vote}`), clauses: [] }]),
  ];
  return (
    <Paper withBorder p="md">
      <Text fw={600} component="h3" m={0}>
        {say.titled(panel.title)}
      </Text>
      <Ground of={panel} asked={asked} linked />
      <Text size="sm" mt="xs">
        {[t("size", { count: rangeOf(size, t) }), ...(size.odd ? [t("odd")] : [])].join(", ")}
      </Text>
      <Lines title={t("members")}>
        {members.map(({ role, min, max, clauses }) => (
          <List.Item key={role.id}>
            {t("member", { role: say.titled(role.title), count: rangeOf({ min, max }, t) })}{" "}
            <Clauses clauses={clauses} asked={asked} />
          </List.Item>
        ))}
      </Lines>
      {excluded.length > 0 && (
        <Lines title={t("may-not-sit")}>
          {excluded.map(({ role, clauses }) => (
            <List.Item key={role.id}>
              {say.titled(role.title)} <Clauses clauses={clauses} asked={asked} />
            </List.Item>
          ))}
        </Lines>
      )}
      {rules.length > 0 && (
        <Lines title={t("how-decides")}>
          {rules.map(({ says, clauses }) => (
            <List.Item key={says}>
              {says} <Clauses clauses={clauses} asked={asked} />
            </List.Item>
          ))}
        </Lines>
      )}
      <Lines title={t("may-decide")}>
        {outcomes.map(({ id, title, clauses }) => (
          <List.Item key={id}>
            {say.titled(title)} <Clauses clauses={clauses} asked={asked} />
          </List.Item>
        ))}
      </Lines>
    </Paper>
  );
}

function Lines({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {title}
      </Text>
      <List size="sm">{children}</List>
    </>
  );
}

/** `5`, `5–9`, `at least 5` */
function rangeOf({ min, max }: { readonly min: number; readonly max: number | null }, t: TFunction<"law">): string {
  if (max === null) return t("at-least", { number: min });
  return min === max ? String(min) : `${min}–${max}`;
}
