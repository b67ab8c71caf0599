// One request for results: what was asked, what the head of HR decided, which results were given out (never their values).
import { Anchor, Button, Group, List, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import { DiscloseDialog } from "./disclose-dialog.tsx";
import { DisclosurePhase } from "./disclosures-page.tsx";
import { Holds } from "./holds.tsx";
import { Part } from "./part.tsx";
import { PrintLinks } from "./print-links.tsx";
import { WordsDialog } from "./words-dialog.tsx";

export type Disclosure = Answer<typeof api.disclosures.show>;

export function DisclosurePage(): ReactNode {
  const { t } = useTranslation("archive");
  const { disclosure: id = "" } = useParams({ strict: false });
  const disclosure = useQuery(api.disclosures.show.query({ params: { disclosure: id } }));
  const { data } = disclosure;
  return (
    <Page
      title={
        data === undefined ? t("disclosures.one") : t("disclosures.numbered", { number: data.number ?? t("destroyed") })
      }
      crumbs={[{ title: t("disclosures.title"), to: "/archive/disclosures" }]}
      about={data && <Head of={data} />}
      actions={data && <Deeds of={data} />}
    >
      <Answered of={disclosure} lines={6}>
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

function Head({ of }: { readonly of: Disclosure }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  return (
    <Group gap="xs">
      <DisclosurePhase phase={of.phase} />
      {of.receivedOn !== null && <Text size="sm">{t("received-on", { day: say.day(of.receivedOn) })}</Text>}
      {of.clause !== null && <ClauseLink address={of.clause} />}
    </Group>
  );
}

function Deeds({ of }: { readonly of: Disclosure }): ReactNode {
  const { t } = useTranslation("archive");
  const [open, setOpen] = useState<"disclose" | "refuse" | null>(null);
  const close = (): void => setOpen(null);
  const refuse = useAct(api.disclosures.refuse, close);
  const params = { disclosure: of.id };
  return (
    <>
      {of.may.includes("refuse") && (
        <Button variant="default" onClick={() => setOpen("refuse")}>
          {t("disclosures.refuse")}
        </Button>
      )}
      {of.may.includes("disclose") && <Button onClick={() => setOpen("disclose")}>{t("disclosures.disclose")}</Button>}
      {open === "disclose" && <DiscloseDialog of={of} onClose={close} />}
      {open === "refuse" && (
        <WordsDialog
          title={t("disclosures.refuse")}
          label={t("disclosures.reasons")}
          act={refuse}
          onSubmit={(reasons) => refuse.run({ params, body: { reasons }, expected: of.version })}
          onClose={close}
        />
      )}
    </>
  );
}

function Parts({ of }: { readonly of: Disclosure }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const hold = useAct(api.disclosures.hold);
  const release = useAct(api.disclosures.release);
  const params = { disclosure: of.id };
  const said: readonly (readonly [string, string | null])[] = [
    [t("disclosures.asker"), of.asker],
    [t("disclosures.kind"), of.disclosure === null ? null : say.titled(of.disclosure.title)],
    [t("disclosures.request"), of.request],
    [t("ground"), of.ground],
    [t("disclosures.withheld"), of.withheld],
    [t("disclosures.reasons"), of.reasons],
  ];
  return (
    <Stack gap="md">
      <Part title={t("disclosures.asked")}>
        <Stack gap="xs">
          {said
            .filter(([, text]) => text !== null && text !== "")
            .map(([title, text]) => (
              <div key={title}>
                <Text size="sm" c="dimmed">
                  {title}
                </Text>
                <Text size="sm" style={{ whiteSpace: "pre-line" }}>
                  {text}
                </Text>
              </div>
            ))}
        </Stack>
      </Part>
      {of.phase === "disclosed" && (
        <Part title={t("disclosures.given")}>
          <Stack gap="sm">
            <Given of={of} />
            {of.may.includes("read-results") && (
              <>
                <Text size="sm" c="dimmed">
                  {t("disclosures.journaled")}
                </Text>
                <PrintLinks
                  title={t("disclosures.given")}
                  address={(format) => api.disclosures.content.address({ params, query: { format } })}
                />
              </>
            )}
          </Stack>
        </Part>
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

function Given({ of }: { readonly of: Disclosure }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const reads = hasRole(useMe(), "hr", "hr-head");
  return (
    <List size="sm">
      {of.given.map(({ record, id, period, person, result }) => {
        const kind = t(`kind.${record}`);
        const name = t("disclosures.result", {
          name: person.name ?? t("somebody"),
          kind: period === null ? kind : t("case", { kind, period: say.period(period) }),
          number: result,
        });
        return (
          <List.Item key={id}>
            {reads && record === "evaluation" ? (
              <Anchor component={Link} to={`/evaluations/${id}`} size="sm">
                {name}
              </Anchor>
            ) : (
              name
            )}
          </List.Item>
        );
      })}
    </List>
  );
}
