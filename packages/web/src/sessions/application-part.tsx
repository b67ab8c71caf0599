// The application: what he disagrees with, in his own words, with what he attached.
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { FileName } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";
import { Words } from "./said.tsx";
import type { Card } from "./the-case.ts";

export function ApplicationPart({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const application = useQuery({
    ...api.evaluations.application.show.query({ params: { evaluation: card.id } }),
    enabled: card.may.includes("read-materials"),
  });
  const term = card.terms.find(({ holder, metOn }) => holder.id === "evaluated" && metOn !== null);
  if (!card.may.includes("read-materials")) return null;
  return (
    <Part title={t("application")} clause={term?.clause} edition={card.law.edition}>
      <Answered of={application} lines={3}>
        {({ text, files, scan, receivedOn }) => (
          <>
            <Text size="sm" c="dimmed">
              {t("received-on", { day: say.day(receivedOn) })}
            </Text>
            {text !== "" && <Words text={text} />}
            {[...files, ...(scan === null ? [] : [scan])].map((file) => (
              <Text key={file} size="sm">
                <FileName file={file} />
              </Text>
            ))}
          </>
        )}
      </Answered>
    </Part>
  );
}
