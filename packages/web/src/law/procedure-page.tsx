// How the act is conducted: its terms, panels and forms, each by its clause.
import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { StackingTable } from "../design/stacking-table.tsx";
import { Clauses, Ground } from "./ground.tsx";
import { LawFrame } from "./law-frame.tsx";
import { PanelCard } from "./panel-card.tsx";
import { useTermLength } from "./term-length.ts";
import { useStated } from "./use-law.ts";
import type { LawRead } from "./use-law.ts";
import "./law.css";

export function ProcedurePage(): ReactNode {
  return (
    <LawFrame>
      {({ asked }) => (
        <Stack gap="xl">
          <Terms asked={asked} />
          <Panels asked={asked} />
          <Forms asked={asked} />
        </Stack>
      )}
    </LawFrame>
  );
}

type Asked = Pick<LawRead, "asked">;

function Terms({ asked }: Asked): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const lengthOf = useTermLength();
  const terms = useQuery(api.law.terms.query({ query: asked }));
  return (
    <section aria-labelledby="terms">
      <Title order={2} size="h4" id="terms" mb="sm">
        {t("terms")}
      </Title>
      <Answered of={terms}>
        {({ terms: all }) =>
          all.length === 0 ? (
            <Empty title={t("no-terms")} />
          ) : (
            <StackingTable
              aria-labelledby="terms"
              verticalSpacing="xs"
              withTableBorder
              head={(["term", "how-long", "who", "if-missed", "by"] as const).map((column) => ({ title: t(column) }))}
              rows={all.map((term) => ({
                id: term.id,
                cells: [
                  say.titled(term.title),
                  <>
                    {lengthOf(term.due, all)}
                    <Text size="xs" c="dimmed">
                      {t("since", { event: say.titled(term.trigger.title) })}
                    </Text>
                  </>,
                  say.titled(term.holder.title),
                  say.titled(term.missed.text),
                  <Clauses key="by" clauses={term.clause.split(", ")} asked={asked} />,
                ],
              }))}
            />
          )
        }
      </Answered>
    </section>
  );
}

function Panels({ asked }: Asked): ReactNode {
  const { t } = useTranslation("law");
  const panels = useQuery(api.law.panels.query({ query: asked }));
  return (
    <section aria-labelledby="panels">
      <Title order={2} size="h4" id="panels" mb="sm">
        {t("panels")}
      </Title>
      <Answered of={panels}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t("no-panels")} />
          ) : (
            <Stack gap="sm">
              {items.map((panel) => (
                <PanelCard key={panel.id} panel={panel} asked={asked} />
              ))}
            </Stack>
          )
        }
      </Answered>
    </section>
  );
}

function Forms({ asked }: Asked): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const stated = useStated(asked);
  const forms = useQuery(api.forms.list.query());
  return (
    <section aria-labelledby="forms">
      <Title order={2} size="h4" id="forms" mb="sm">
        {t("forms")}
      </Title>
      <Answered of={stated}>
        {({ pack, edition, items }) => {
          const own = items.filter(({ kind }) => kind === "form");
          const printed = forms.data?.pack === pack && forms.data.edition === edition ? forms.data.items : [];
          if (own.length === 0) return <Empty title={t("no-forms")} />;
          return (
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
              {own.map((form) => (
                <Paper key={form.id} withBorder p="md">
                  <Text fw={600}>{say.titled(form.title)}</Text>
                  <Ground of={form} asked={asked} linked />
                  {printed.some(({ id }) => id === form.id) && (
                    <Text size="sm" component="p" m={0} mt="xs" className="law-clauses no-print">
                      {(["pdf", "docx"] as const).map((format) => (
                        <Anchor
                          key={format}
                          size="sm"
                          href={api.forms.blank.address({
                            params: { form: form.id },
                            query: { format, language: say.language },
                          })}
                          download
                        >
                          {t(`blank.${format}`)}
                        </Anchor>
                      ))}
                    </Text>
                  )}
                </Paper>
              ))}
            </SimpleGrid>
          );
        }}
      </Answered>
    </section>
  );
}
