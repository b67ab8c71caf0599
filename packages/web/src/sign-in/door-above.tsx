// The door over the page of somebody whose session ended: what was typed below stays.
import { Modal, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sessionEndedKey } from "../app/queries.ts";
import { useMe } from "../app/session.ts";
import { SignInForm } from "./sign-in-form.tsx";

export function DoorAbove(): ReactNode {
  const { t } = useTranslation("sign-in");
  const me = useMe();
  const queries = useQueryClient();
  async function entered(): Promise<void> {
    queries.setQueryData(sessionEndedKey, false);
    await queries.invalidateQueries();
  }
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t("ended")}
    >
      <Text size="sm" mb="md">
        {t("ended-about")}
      </Text>
      <SignInForm entered={entered} login={me.login} />
    </Modal>
  );
}
