// The hearing: the evaluator explains his marks, the evaluated argues, members support the mark or speak against it.
import { Badge, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { Argue, Explain, Speak } from "./hearing-dialogs.tsx";
import { Part } from "./part.tsx";
import { Said } from "./said.tsx";
import { nameOf } from "./the-case.ts";
import type { Case } from "./the-case.ts";

export function HearingPart({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const { session, card, may, own, records } = of;
  const { explained, speeches, held } = session;
  const quiet = explained === null && session.arguments.length === 0 && speeches.length === 0;
  const isPresent = session.members.some(({ person, present }) => person.id === own && present);
  return (
    <Part
      title={t("hearing")}
      actions={
        <>
          {may("explain") && <Explain of={of} />}
          {may("argue") && <Argue of={of} />}
          {may("speak") && held && (isPresent || records) && <Speak of={of} />}
        </>
      }
    >
      {quiet && (
        <Text size="sm" c="dimmed">
          {t("nothing-heard")}
        </Text>
      )}
      <Stack gap="sm">
        {explained !== null && (
          <Said
            who={nameOf(card.evaluator, t("nobody"))}
            as={<Badge variant="light">{t("explains")}</Badge>}
            text={explained}
          />
        )}
        {session.arguments.map(({ form, text, files }, place) => (
          <Said
            key={place}
            who={nameOf(card.person, t("nobody"))}
            as={<Badge variant="light">{t(`argues.${form}`)}</Badge>}
            text={text}
            files={files}
          />
        ))}
        {speeches.map(({ member, stance, text }, place) => (
          <Said
            key={place}
            who={nameOf(member, t("nobody"))}
            as={
              <Badge variant="light" color={stance === "supports" ? "teal" : "orange"}>
                {t(`stance.${stance}`)}
              </Badge>
            }
            text={text}
          />
        ))}
      </Stack>
    </Part>
  );
}
