// Files as evidence: sent at once, each with its fate; the form keeps their ids.
import { ActionIcon, Anchor, FileButton, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { IconPaperclip, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { RefusalNote } from "./refusal-note.tsx";

interface Props {
  readonly label: string;
  /** Ids of files that were sent. */
  readonly value: readonly string[];
  readonly onChange: (files: readonly string[]) => void;
  /** Where there can be but one, the next one stands in its place. */
  readonly most?: number;
  readonly required?: boolean;
}

export function FilesField({ label, value, onChange, most = 50, required = false }: Props): ReactNode {
  const { t } = useTranslation("design");
  const named = useId();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  async function send(chosen: File | readonly File[] | null): Promise<void> {
    const wanted = chosen === null ? [] : Array.isArray(chosen) ? chosen : [chosen as File];
    setSending(true);
    setError(null);
    const sent: string[] = [];
    try {
      for (const file of wanted) sent.push((await api.files.upload({ body: { file } })).id);
    } catch (caught) {
      setError(caught as Error);
    }
    setSending(false);
    const files = [...value, ...sent];
    onChange(most === 1 ? files.slice(-1) : files.slice(0, most));
  }
  return (
    <Stack gap={4} role="group" aria-labelledby={named}>
      <Text size="sm" fw={500} id={named}>
        {label}
      </Text>
      <Stack gap={4} aria-live="polite">
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
      </Stack>
      <Group gap="xs">
        <FileButton onChange={(chosen: File | File[] | null) => void send(chosen)} multiple={most > 1}>
          {(props) => (
            <Button
              {...props}
              data-missing={(required && value.length === 0) || undefined}
              variant="default"
              size="xs"
              leftSection={<IconPaperclip size={15} aria-hidden />}
              disabled={sending || (most > 1 && value.length >= most)}
            >
              {t(most === 1 && value.length === 1 ? "replace-file" : "add-file")}
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
