// Signing out with marks that the server does not have: whoever leaves says whether they are to be lost, since none may stay here.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  /** Of how many sheets. */
  readonly left: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export function LeaveUnsent({ left, onStay, onLeave }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal opened={left > 0} onClose={onStay} title={t("leave.title")} withCloseButton={false}>
      <Stack>
        <Text size="sm">{t("leave.about", { count: left })}</Text>
        <Group justify="flex-end">
          <Button color="red" variant="light" onClick={onLeave}>
            {t("leave.without")}
          </Button>
          <Button onClick={onStay} data-autofocus>
            {t("leave.stay")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
