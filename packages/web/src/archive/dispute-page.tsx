// One disagreement: what it is about, what was found out and said, how it was settled.
import { Anchor, Group, List, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { FileName } from "../design/files-field.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import { DisputeDeeds } from "./dispute-deeds.tsx";
import { DisputePhase } from "./disputes-page.tsx";
import { Holds } from "./holds.tsx";
import { Part } from "./part.tsx";

export type Dispute = Answer<typeof api.disputes.show>;

export function DisputePage(): ReactNode {
  const { t } = useTranslation("archive");
  const { dispute: id = "" } = useParams({ strict: false });
  const dispute = useQuery(api.disputes.show.query({ params: { dispute: id } }));
  const { data } = dispute;
  return (
    <Page
      title={data === undefined ? t("disputes.one") : t("disputes.numbered", { number: data.number ?? t("destroyed") })}
      crumbs={[{ title: t("disputes.title"), to: "/archive/disputes" }]}
      about={data && <Head of={data} />}
      actions={data && <DisputeDeeds of={data} />}
    >
      <Answered of={dispute} lines={6}>
        {(answer) =>
          answer.phase === "destroyed" ? (
            <Empty title={t("destroyed")} about={t("destroyed-about")} />
          ) : (
            <Parts of={answer} />
          )
        }
      </Answered>
    </Page>
  );
}

function Head({ of }: { readonly of: Dispute }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  return (
    <Group gap="xs">
      <DisputePhase phase={of.phase} />
      {of.receivedOn !== null && <Text size="sm">{t("received-on", { day: say.day(of.receivedOn) })}</Text>}
      {of.clause !== null && <ClauseLink address={of.clause} />}
    </Group>
  );
}

function Parts({ of }: { readonly of: Dispute }): ReactNode {
  const { t } = useTranslation("archive");
  const hold = useAct(api.disputes.hold);
  const release = useAct(api.disputes.release);
  const params = { dispute: of.id };
  return (
    <Stack gap="md">
      {of.content === null ? (
        <Text size="sm" c="dimmed">
          {t("disputes.hidden")}
        </Text>
      ) : (
        <Content of={of} content={of.content} />
      )}
      <Part title={t("keeping")}>
        <Holds
          kept={of.kept}
          may={of.may}
          hold={{ ...hold, run: (body) => hold.runAsync({ params, body }) }}
          release={{ ...release, run: (body) => release.runAsync({ params, body }) }}
        />
      </Part>
    </Stack>
  );
}

type Shown = NonNullable<Dispute["content"]>;

function Content({ of, content }: { readonly of: Dispute; readonly content: Shown }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const { notes, resolution } = content;
  return (
    <>
      {resolution !== null && (
        <Part title={t("disputes.resolution")}>
          <Text fw={600}>{t(`outcome.${resolution.outcome}`)}</Text>
          <Text size="sm" c="dimmed">
            {say.day(resolution.on)}
          </Text>
          <Said title={t("disputes.reasons")} text={resolution.reasons} />
          <Said title={t("disputes.measures")} text={resolution.measures} />
        </Part>
      )}
      <Part title={t("disputes.content")}>
        <People of={of} />
        <Text size="sm" mt="xs" style={{ whiteSpace: "pre-line" }}>
          {content.text}
        </Text>
        <Files of={content.files} />
      </Part>
      <Part title={t("disputes.notes")}>
        {notes.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("disputes.no-notes")}
          </Text>
        ) : (
          <Stack gap="xs">
            {notes.map((note, index) => (
              <Paper key={index} withBorder p="xs">
                <Text size="sm" c="dimmed">
                  {t("disputes.note-by", {
                    who: note.person === null ? t("disputes.found-out") : (note.person.name ?? t("somebody")),
                    day: say.shortDay(note.on),
                  })}
                </Text>
                <Text size="sm" style={{ whiteSpace: "pre-line" }}>
                  {note.text}
                </Text>
                <Files of={note.files} />
              </Paper>
            ))}
          </Stack>
        )}
      </Part>
    </>
  );
}

function People({ of }: { readonly of: Dispute }): ReactNode {
  const { t } = useTranslation("archive");
  const hr = hasRole(useMe(), "hr", "hr-head");
  const { about, applicant, handler } = of;
  return (
    <Group gap="lg">
      {applicant !== null && (
        <Text size="sm">{t("disputes.applicant-is", { name: applicant.name ?? t("somebody") })}</Text>
      )}
      {handler !== null && <Text size="sm">{t("disputes.handler-is", { name: handler.name ?? t("somebody") })}</Text>}
      {about === null ? (
        <Text size="sm">{t("disputes.whole-procedure")}</Text>
      ) : (
        <Anchor component={Link} to={placeOf(about, hr)} size="sm">
          {t(`about.${about.record}`)}
        </Anchor>
      )}
    </Group>
  );
}

/** Where the record that it is about can be seen, by whoever handles it or by whom it concerns. */
function placeOf({ record, id }: NonNullable<Dispute["about"]>, hr: boolean): string {
  if (record === "campaign") return `/campaigns/${id}`;
  if (record === "annual") return `/results/year/${id}`;
  if (record === "notice") return hr ? "/notices" : "/inbox";
  return hr ? `/evaluations/${id}` : `/results/${id}`;
}

function Said({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  if (text === "") return null;
  return (
    <div>
      <Text size="sm" c="dimmed" mt="xs">
        {title}
      </Text>
      <Text size="sm" style={{ whiteSpace: "pre-line" }}>
        {text}
      </Text>
    </div>
  );
}

function Files({ of }: { readonly of: readonly string[] }): ReactNode {
  if (of.length === 0) return null;
  return (
    <List size="sm" mt="xs">
      {of.map((file) => (
        <List.Item key={file}>
          <FileName file={file} />
        </List.Item>
      ))}
    </List>
  );
}
