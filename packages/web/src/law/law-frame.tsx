// The frame of the act's screens: which act and edition is read, and the screens that belong to it.
import { Badge, Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { PartLinks } from "../design/part-links.tsx";
import { useSay } from "../design/say.ts";
import { useLaw } from "./use-law.ts";
import type { Edition, LawRead } from "./use-law.ts";

interface Props {
  /** Of the screen in the window's title, where it is not the act itself. */
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: (law: LawRead & { readonly edition: Edition }) => ReactNode;
}

export function LawFrame({ title, actions, children }: Props): ReactNode {
  const { t } = useTranslation("law");
  const law = useLaw();
  const { pack } = law.asked;
  const editions = useQuery(api.law.editions.query({ query: pack === undefined ? {} : { pack } }));
  const body = useQuery(api.body.show.query());
  const links = [
    { to: "/law", title: t("part.text") },
    { to: "/law/rules", title: t("part.rules") },
    { to: "/law/procedure", title: t("part.procedure") },
    { to: "/law/editions", title: t("part.editions") },
  ];
  return (
    <Page title={title ?? t("title")} actions={actions}>
      <PartLinks label={t("parts")} parts={links} search={law.asked} />
      <Answered of={editions}>
        {(all) => {
          const inForce = pack === undefined ? body.data?.edition?.id : undefined;
          const edition = all.find(({ id }) => id === (law.asked.edition ?? inForce)) ?? all.at(-1);
          if (edition === undefined) return null;
          return (
            <Stack gap="md">
              <Head law={law} all={all} edition={edition} />
              {children({ ...law, edition })}
            </Stack>
          );
        }}
      </Answered>
    </Page>
  );
}

interface HeadProps {
  readonly law: LawRead;
  readonly all: readonly Edition[];
  readonly edition: Edition;
}

function Head({ law, all, edition }: HeadProps): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const packs = useQuery({ ...api.law.packs.query(), staleTime: 3_600_000 });
  const acts = packs.data?.items ?? [];
  return (
    <Stack gap={6}>
      <Text fw={600} size="lg" className="act-title">
        {say.titled(edition.act.title)}
      </Text>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t("act", { number: edition.act.number, day: say.day(edition.act.adoptedOn) })}
        </Text>
        <Standing edition={edition} all={all} />
      </Group>
      <Group gap="sm" className="no-print" align="flex-end">
        {acts.length > 1 && (
          <Select
            label={t("choose-act")}
            data={acts.map(({ id, title, own }) => ({
              value: id,
              label: own ? t("own-act", { title: say.titled(title) }) : say.titled(title),
            }))}
            value={edition.pack}
            onChange={(pack) => {
              law.chooseLaw({ pack: acts.find(({ id }) => id === pack)?.own === true ? null : pack, edition: null });
            }}
            searchable
            className="act-choice"
          />
        )}
        {all.length > 1 && (
          <Select
            label={t("choose-edition")}
            data={all.map(({ id, inForceFrom }) => ({
              value: id,
              label: t("edition-of", { day: say.day(inForceFrom) }),
            }))}
            value={edition.id}
            onChange={(id) => law.chooseLaw({ edition: id })}
          />
        )}
      </Group>
    </Stack>
  );
}

interface StandingProps {
  readonly edition: Edition;
  readonly all: readonly Edition[];
}

/** From when until when it holds. */
export function Standing({ edition, all }: StandingProps): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const { today } = useMe();
  const { inForceFrom: from, inForceUntil: until, repealed } = edition;
  const next = all.find(({ inForceFrom }) => inForceFrom > from && inForceFrom <= today);
  if (repealed !== null) return <Marked over={true}>{t("repealed", { day: say.day(repealed.on) })}</Marked>;
  if (until !== null && until < today)
    return <Marked over={true}>{t("was-in-force", { from: say.day(from), until: say.day(until) })}</Marked>;
  if (next !== undefined) return <Marked over={true}>{t("replaced", { day: say.day(next.inForceFrom) })}</Marked>;
  return <Marked over={from > today}>{t(from > today ? "will-be" : "in-force", { day: say.day(from) })}</Marked>;
}

function Marked({ over, children }: { readonly over: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <Badge variant={over ? "default" : "light"} tt="none">
      {children}
    </Badge>
  );
}
