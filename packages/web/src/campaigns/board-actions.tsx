// What HR may do to a campaign at any time of it: take the organisation anew, extend the term by an act.
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendarPlus, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DayField } from "../design/day-field.tsx";
import { useSay } from "../design/say.ts";
import type { Campaign } from "./campaign-frame.tsx";

export function BoardActions({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { may } = campaign;
  return (
    <>
      {may.includes("refresh") && <Refresh campaign={campaign} />}
      {may.includes("extend") && <Extend campaign={campaign} />}
    </>
  );
}

function Refresh({ campaign: { id, clauses, edition } }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const [opened, { open, close }] = useDisclosure(false);
  const act = useAct(api.campaigns.refresh, close);
  return (
    <>
      <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={open}>
        {t("do.refresh")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("refresh.title")}
        does={t("do.refresh")}
        act={act}
        onSubmit={() => act.run({ params: { campaign: id } })}
      >
        <Text size="sm">{t("refresh.about")}</Text>
        {clauses["refresh"] && <ClauseLink address={clauses["refresh"]} edition={edition} />}
      </ActDialog>
    </>
  );
}

function Extend({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const { id, term, edition } = campaign;
  const [opened, { open, close }] = useDisclosure(false);
  const [until, setUntil] = useState<string | null>(null);
  const [draft, setDraft] = useState(noAct);
  const act = useAct(api.campaigns.extend, () => {
    close();
    setUntil(null);
    setDraft(noAct);
  });
  const cited = actOf(draft);
  return (
    <>
      <Button variant="default" leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={open}>
        {t("do.extend")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("extend.title")}
        does={t("do.extend")}
        act={act}
        ready={until !== null && cited !== null}
        onSubmit={() => until !== null && act.run({ params: { campaign: id }, body: { until, act: cited } })}
      >
        <Group gap="xs">
          <Text size="sm">{t("extend.about", { title: say.titled(term.title), day: say.day(term.due) })}</Text>
          <ClauseLink address={term.clause} edition={edition} />
        </Group>
        <DayField label={t("extend.until")} value={until} onChange={setUntil} required />
        <ActFields value={draft} onChange={setDraft} />
      </ActDialog>
    </>
  );
}
