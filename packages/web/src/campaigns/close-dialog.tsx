// Closing a campaign whose evaluations are all complete: what cannot be done afterwards is said before.
import { Button, List } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";

export function CloseDialog({ campaign }: { readonly campaign: string }): ReactNode {
  const { t } = useTranslation("campaigns");
  const [opened, { open, close }] = useDisclosure(false);
  const act = useAct(api.campaigns.close, close);
  return (
    <>
      <Button w="fit-content" onClick={open}>
        {t("do.close")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("closing.title")}
        does={t("do.close")}
        act={act}
        onSubmit={() => act.run({ params: { campaign } })}
      >
        <List size="sm" spacing={6}>
          <List.Item>{t("closing.for-good")}</List.Item>
          <List.Item>{t("closing.grades")}</List.Item>
        </List>
      </ActDialog>
    </>
  );
}
