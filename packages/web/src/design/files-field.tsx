// Files as evidence: sent at once, each with its fate; the form keeps their ids.
import { ActionIcon, Anchor, FileButton, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { IconPaperclip, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { RefusalNote } from "./refusal-note.tsx";

interface Props {
  readonly label: string;
  /** Ids of files that were sent. */
  readonly value: readonly string[];
  readonly onChange: (files: readonly string[]) => void;
  readonly most?: number;
}

export function FilesField({ label, value, onChange, most = 50 }: Props): ReactNode {
  const { t } = useTranslation("design");
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  async function send(chosen: File | readonly File[] | null): Promise<void> {
    const files = chosen === null ? [] : Array.isArray(chosen) ? chosen : [chosen as File];
    setSending(true);
    setError(null);
    const sent: string[] = [];
    try {
      for (const file of files) sent.push((await api.files.upload({ body: { file } })).id);
    } catch (caught) {
      setError(caught as Error);
    }
    setSending(false);
    onChange([...value, ...sent].slice(0, most));
  }
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      {value.map((file) => (
        <Group key={file} gap="xs">
          <FileName file={file} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("remove-file")}
            onClick={() => onChange(value.filter((one) => one !== file))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs">
        <FileButton onChange={(files: File[]) => void send(files)} multiple>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="xs"
              leftSection={<IconPaperclip size={15} aria-hidden />}
              disabled={sending || value.length >= most}
            >
              {t("add-file")}
            </Button>
          )}
        </FileButton>
        {sending && <Loader size="xs" aria-label={t("sending")} />}
      </Group>
      <RefusalNote error={error} />
    </Stack>
  );
}

/** The name of a file as a link to its content. */
export function FileName({ file }: { readonly file: string }): ReactNode {
  const { t } = useTranslation("design");
  const about = useQuery(api.files.show.query({ params: { file } }));
  return (
    <Anchor href={api.files.content.address({ params: { file } })} download size="sm">
      {about.data?.name ?? t("file")}
    </Anchor>
  );
}
