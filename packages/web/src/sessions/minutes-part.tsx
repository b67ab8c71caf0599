// The minutes: drawn, read as a document, signed by everybody who sat or refused with a reason, placed in the system.
import { Anchor, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { FileName } from "../design/files-field.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { StackingTable } from "../design/stacking-table.tsx";
import { tell } from "../design/tell.ts";
import { DrawMinutes, RefuseToSign, SignMinutes } from "./minutes-dialogs.tsx";
import { Part } from "./part.tsx";
import { Words } from "./said.tsx";
import { nameOf } from "./the-case.ts";
import type { Case } from "./the-case.ts";

export function MinutesPart({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { session, card, may } = of;
  const { minutes, decision } = session;
  if (decision === null) return null;
  const mayDraw = may("draw-minutes") && (minutes === null || minutes.signatures.length === 0);
  return (
    <Part
      title={t("minutes")}
      actions={
        <>
          {mayDraw && <DrawMinutes of={of} />}
          {may("publish-minutes") && <Publish evaluation={card.id} />}
        </>
      }
    >
      {minutes === null ? (
        <Text>{t("no-minutes")}</Text>
      ) : (
        <>
          <Text fw={600}>{t("minutes-number", { number: minutes.number, day: say.day(decision.on) })}</Text>
          {minutes.text !== "" && <Words text={minutes.text} />}
          <Documents evaluation={card.id} />
          <Signatures of={of} />
          {minutes.publishedOn !== null && (
            <Text size="sm" c="dimmed">
              {t("published-on", { day: say.day(minutes.publishedOn) })}
            </Text>
          )}
        </>
      )}
    </Part>
  );
}

function Documents({ evaluation }: { readonly evaluation: string }): ReactNode {
  const { t } = useTranslation("sessions");
  const { language } = useSay();
  return (
    <Group gap="md" className="no-print">
      {(["pdf", "docx"] as const).map((format) => (
        <Anchor
          key={format}
          href={api.documents.evaluation.address({
            params: { evaluation, document: "minutes" },
            query: { format, language },
          })}
          download
        >
          {t(`document.${format}`)}
        </Anchor>
      ))}
    </Group>
  );
}

function Signatures({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { session, may, own, records } = of;
  const { signatures = [], unsigned = [] } = session.minutes ?? {};
  return (
    <StackingTable
      aria-label={t("signatures")}
      head={[{ title: t("member") }, { title: t("signature") }]}
      rows={session.members
        .filter(({ present }) => present)
        .map(({ person }) => {
          const signed = signatures.find(({ member }) => member.id === person.id);
          const refused = unsigned.find(({ member }) => member.id === person.id);
          const mine = person.id === own;
          const open = signed === undefined && refused === undefined && may("sign-minutes") && (mine || records);
          return {
            id: person.id,
            cells: [
              nameOf(person, t("nobody")),
              <>
                {signed !== undefined && (
                  <Group gap="xs">
                    {t("signed-on", { day: say.shortDay(signed.on) })}
                    {signed.scan !== null && <FileName file={signed.scan} />}
                  </Group>
                )}
                {refused !== undefined && t("refused-because", { reason: refused.reason })}
                {open && (
                  <Group gap="xs">
                    <SignMinutes of={of} member={person} />
                    <RefuseToSign of={of} member={person} />
                  </Group>
                )}
                {signed === undefined && refused === undefined && !open && (
                  <Text size="sm" c="dimmed" span>
                    {t("not-signed")}
                  </Text>
                )}
              </>,
            ],
          };
        })}
    />
  );
}

function Publish({ evaluation }: { readonly evaluation: string }): ReactNode {
  const { t } = useTranslation("sessions");
  const act = useAct(api.calibration.publishMinutes, () => void tell(t("is-published")));
  return (
    <>
      <Button size="xs" loading={act.running} onClick={() => act.run({ params: { evaluation } })}>
        {t("publish")}
      </Button>
      <RefusalNote error={act.error} />
    </>
  );
}
