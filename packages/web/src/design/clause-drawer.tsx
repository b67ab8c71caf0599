// The text of a clause beside the page; brought when somebody first asks for one.
import { Alert, Blockquote, Button, Drawer, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Answered } from "./answered.tsx";
import { useOpenedLater } from "./opened-later.ts";
import { useClauseName } from "./clause-name.ts";
import { useSay } from "./say.ts";

interface Props {
  readonly address: string;
  readonly edition?: string | undefined;
}

export function ClauseDrawer({
  address,
  edition,
  opened,
  onClose,
}: Props & { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("design");
  const shown = useOpenedLater(opened);
  return (
    <Drawer
      opened={shown}
      onClose={onClose}
      position="right"
      size="lg"
      title={useClauseName()(address)}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {shown && <ClauseText address={address} edition={edition} />}
    </Drawer>
  );
}

function ClauseText({ address, edition }: Props): ReactNode {
  const { t } = useTranslation("design");
  const say = useSay();
  const clause = useQuery(api.law.clause.query({ params: { address }, query: { edition } }));
  return (
    <Answered of={clause}>
      {({ address: whole, chapter, title, texts, notes }) => (
        <Stack>
          <Text c="dimmed" size="sm">
            {chapter}
          </Text>
          {title !== null && <Text fw={600}>{say.titled(title)}</Text>}
          {texts[say.language] === undefined && (
            <Text c="dimmed" size="sm">
              {t("other-language")}
            </Text>
          )}
          <Blockquote p="md" lang={texts[say.language] === undefined ? "ru" : say.language}>
            {(texts[say.language] ?? texts.ru ?? []).map((paragraph) => (
              <Text key={paragraph} mb="xs">
                {paragraph}
              </Text>
            ))}
          </Blockquote>
          {notes.map((note) => (
            <Alert key={note.text.ru} color="yellow" title={t(`note.${note.kind}`)}>
              {say.titled(note.text)}
            </Alert>
          ))}
          <Button
            component={Link}
            to={`/law?clause=${encodeURIComponent(whole)}${edition === undefined ? "" : `&edition=${edition}`}`}
            variant="light"
          >
            {t("open-law")}
          </Button>
        </Stack>
      )}
    </Answered>
  );
}
