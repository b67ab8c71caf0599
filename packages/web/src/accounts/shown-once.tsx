// What the server says once and never again: a link of an invitation, a key. It is copied and handed over.
import { Alert, Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

export interface Once {
  readonly title: string;
  readonly about: string;
  /** What is copied. */
  readonly text: string;
}

interface Props {
  readonly once: Once | null;
  readonly onClose: () => void;
}

export function ShownOnce({ once, onClose }: Props): ReactNode {
  const { t } = useTranslation("accounts");
  return (
    <Modal
      opened={once !== null}
      onClose={onClose}
      title={once?.title ?? ""}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack>
        <Alert color="yellow">{t("once")}</Alert>
        <Text size="sm">{once?.about}</Text>
        <Code block className="shown-once" style={{ whiteSpace: "pre-wrap", wordBreak: "break-all" }}>
          {once?.text}
        </Code>
        <Group justify="flex-end">
          <CopyButton value={once?.text ?? ""} timeout={4_000}>
            {({ copied, copy }) => (
              <Button onClick={copy} data-autofocus>
                {t(copied ? "copied" : "copy")}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            {t("handed-over")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
