// What I have to do, by when, by which clause, and what happens if I don't: one list for all that I am.
import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import { DutyLine } from "./duty-line.tsx";
import { partOf, parts } from "./duty-place.ts";
import "./home.css";

const OpenCampaigns = lazy(async () => ({ default: (await import("./open-campaigns.tsx")).OpenCampaigns }));

export function HomePage(): ReactNode {
  const { t } = useTranslation("home");
  const me = useMe();
  const say = useSay();
  const duties = useQuery({ ...api.duties.mine.query(), refetchInterval: 300_000 });
  const conducts = hasRole(me, "hr", "hr-head", "appointing-official");
  return (
    <Page title={t("title")} about={say.day(me.today)}>
      <div className="home" data-wide={conducts || undefined}>
        <Answered of={duties} lines={8}>
          {(answer) => <Duties answer={answer} />}
        </Answered>
        {conducts && (
          <Suspense fallback={null}>
            <OpenCampaigns />
          </Suspense>
        )}
      </div>
    </Page>
  );
}

type Duties = Answer<typeof api.duties.mine>;

function Duties({ answer: { items, next } }: { readonly answer: Duties }): ReactNode {
  const { t } = useTranslation("home");
  const nothing = !items.some((duty) => partOf(duty) !== "rights");
  return (
    <Stack gap="lg">
      {nothing && (
        <Empty title={t("nothing")} about={t("nothing-about")}>
          {next !== null && <Next next={next} centred />}
        </Empty>
      )}
      {parts.map((part) => {
        const under = items.filter((duty) => partOf(duty) === part);
        return (
          under.length > 0 && (
            <section key={part} aria-labelledby={`duties-${part}`}>
              <Title order={2} size="h4" mb="xs" id={`duties-${part}`}>
                {t(`part.${part}`)}
              </Title>
              <Stack component="ol" gap="xs" className="duties">
                {under.map((duty) => (
                  <DutyLine key={`${duty.kind} ${duty.items[0]?.id}`} duty={duty} />
                ))}
              </Stack>
            </section>
          )
        );
      })}
      {!nothing && next !== null && <Next next={next} />}
    </Stack>
  );
}

interface NextProps {
  readonly next: NonNullable<Duties["next"]>;
  readonly centred?: boolean;
}

function Next({ next, centred = false }: NextProps): ReactNode {
  const { t } = useTranslation("home");
  const say = useSay();
  const { period, ends, title, due, clause, law } = next;
  return (
    <Text size="sm" c="dimmed" component="div" ta={centred ? "center" : "left"}>
      {t("next", { title: say.titled(title), period: say.period(period), ends: say.day(ends), due: say.day(due) })}{" "}
      <ClauseLink address={clause} edition={law.edition} />
    </Text>
  );
}
