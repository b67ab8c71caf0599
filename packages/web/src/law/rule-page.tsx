// One rule: tried with one's own numbers, then part by part with its formula, clause and doubts, its rounding and its scale.
import { Badge, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { Answered } from "../design/answered.tsx";
import { breakable } from "../design/breakable.ts";
import { useSay } from "../design/say.ts";
import { Ground } from "./ground.tsx";
import { LawFrame } from "./law-frame.tsx";
import { RuleTrial } from "./rule-trial.tsx";
import { useLaw, useRule } from "./use-law.ts";
import type { LawRead, Rule } from "./use-law.ts";
import "./law.css";

export function RulePage(): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const { rule } = useParams({ from: "/shell/law/rules/$rule" });
  const { data } = useRule(rule, useLaw().asked);
  return (
    <LawFrame title={data === undefined ? t("rule") : say.titled(data.title)}>
      {({ asked }) => <OneRule id={rule} asked={asked} />}
    </LawFrame>
  );
}

function OneRule({ id, asked }: { readonly id: string } & Pick<LawRead, "asked">): ReactNode {
  const rule = useRule(id, asked);
  return (
    <Answered of={rule} lines={10}>
      {(answer) => (
        <Stack gap="lg">
          <Ground of={answer} asked={asked} linked />
          <RuleTrial key={`${answer.pack} ${answer.edition} ${answer.id}`} rule={answer} asked={asked} />
          <Parts rule={answer} asked={asked} />
          <Requirements rule={answer} asked={asked} />
          <Scale rule={answer} asked={asked} />
        </Stack>
      )}
    </Answered>
  );
}

type Shown = { readonly rule: Rule } & Pick<LawRead, "asked">;

function Parts({ rule: { parts, functions, rounding }, asked }: Shown): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  return (
    <section aria-labelledby="parts">
      <Title order={2} size="h4" id="parts" mb="sm">
        {t("how-computed")}
      </Title>
      <Stack gap="sm">
        {parts.map((part) => (
          <Paper key={part.id} withBorder p="md">
            <Text fw={600} component="h3" m={0}>
              {say.titled(part.title)}{" "}
              {part.result && (
                <Badge size="sm" variant="light" tt="none">
                  {t("is-result")}
                </Badge>
              )}
              {part.internal && !part.result && (
                <Badge size="sm" variant="default" tt="none">
                  {t("internal")}
                </Badge>
              )}
            </Text>
            <p className="law-formula">{breakable(part.formula)}</p>
            <Ground of={part} asked={asked} linked />
          </Paper>
        ))}
        {functions.map((one) => (
          <Paper key={one.id} withBorder p="md">
            <Text fw={600} component="h3" m={0}>
              {t("function", { title: say.titled(one.title), letters: one.letters.join(", ") })}
            </Text>
            <p className="law-formula">{breakable(one.formula)}</p>
            <Ground of={one} asked={asked} linked />
          </Paper>
        ))}
        <Paper withBorder p="md">
          <Text fw={600} component="h3" m={0}>
            {t("rounding")}
          </Text>
          <Text size="sm">{t("rounding-to", { count: rounding.digits, mode: rounding.mode })}</Text>
          <Ground of={rounding} asked={asked} linked />
        </Paper>
      </Stack>
    </section>
  );
}

function Requirements({ rule: { requirements }, asked }: Shown): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  if (requirements.length === 0) return null;
  return (
    <section aria-labelledby="requirements">
      <Title order={2} size="h4" id="requirements" mb="sm">
        {t("requirements")}
      </Title>
      <Stack gap="sm">
        {requirements.map((one) => (
          <Paper key={one.says.ru} withBorder p="md">
            <Text>{say.titled(one.says)}</Text>
            <Ground of={one} asked={asked} linked />
          </Paper>
        ))}
      </Stack>
    </section>
  );
}

function Scale({ rule: { scale }, asked }: Shown): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  if (scale === null) return null;
  return (
    <section aria-labelledby="scale">
      <Title order={2} size="h4" id="scale" mb="sm">
        {say.titled(scale.title)}
      </Title>
      <Table className="law-scale" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("grade")}</Table.Th>
            <Table.Th scope="col" className="figures">
              {t("grade-from")}
            </Table.Th>
            <Table.Th scope="col" className="figures">
              {t("grade-to")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scale.grades.map(({ id, title, from, to }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                {say.titled(title)}
              </Table.Th>
              <Table.Td className="figures">{say.figure(from)}</Table.Td>
              <Table.Td className="figures">{say.figure(to)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Ground of={scale} asked={asked} linked />
    </section>
  );
}
