// Opening a campaign: from then on evaluations exist and sheets go out.
import { Button, List } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { useSay } from "../design/say.ts";
import type { Campaign } from "./campaign-frame.tsx";

export function OpenDialog({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const [opened, { open, close }] = useDisclosure(false);
  const act = useAct(api.campaigns.open, close);
  const { id, people, term } = campaign;
  return (
    <>
      <Button w="fit-content" onClick={open}>
        {t("do.open")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("opening.title")}
        does={t("do.open")}
        act={act}
        onSubmit={() => act.run({ params: { campaign: id } })}
      >
        <List size="sm" spacing={6}>
          <List.Item>{t("opening.people", { count: people ?? 0 })}</List.Item>
          <List.Item>{t("opening.sheets", { day: say.day(term.due) })}</List.Item>
          <List.Item>{t("opening.review")}</List.Item>
        </List>
      </ActDialog>
    </>
  );
}
