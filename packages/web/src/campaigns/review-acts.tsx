// What review decides about a person: included, excluded, another evaluator, or what was decided taken back; each with its reason.
import { Button, Group, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { PersonField } from "../design/person-field.tsx";
import type { Campaign } from "./campaign-frame.tsx";
import type { CampaignPerson } from "./review-table.tsx";

interface Props {
  readonly campaign: Campaign;
  readonly row: CampaignPerson;
}

type Deed = "include" | "exclude" | "set-evaluator" | "restore";

export function ReviewActs({ campaign, row }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  const [deed, setDeed] = useState<Deed | null>(null);
  const { outcome, review } = row;
  const fits: Readonly<Record<Deed, boolean>> = {
    "set-evaluator": outcome === "evaluated",
    exclude: outcome === "evaluated",
    include: outcome === "not-evaluated" || outcome === "elsewhere",
    restore: review !== null,
  };
  const deeds = (Object.keys(fits) as Deed[]).filter((one) => fits[one] && campaign.may.includes(one));
  return (
    <>
      <Group gap="xs">
        {deeds.map((one) => (
          <Button key={one} variant="default" onClick={() => setDeed(one)}>
            {t(`deed.${one}`)}
          </Button>
        ))}
      </Group>
      {deed !== null && <DeedDialog deed={deed} campaign={campaign} row={row} onClose={() => setDeed(null)} />}
    </>
  );
}

interface DeedProps extends Props {
  readonly deed: Deed;
  readonly onClose: () => void;
}

function DeedDialog({ deed, campaign, row, onClose }: DeedProps): ReactNode {
  const { t } = useTranslation("campaigns");
  const [reason, setReason] = useState("");
  const [draft, setDraft] = useState(noAct);
  const [evaluator, setEvaluator] = useState<string | null>(null);
  const include = useAct(api.campaigns.include, onClose);
  const exclude = useAct(api.campaigns.exclude, onClose);
  const setTo = useAct(api.campaigns.setEvaluator, onClose);
  const restore = useAct(api.campaigns.restore, onClose);
  const act = { include, exclude, "set-evaluator": setTo, restore }[deed];
  const cites = deed === "include" || deed === "exclude";
  const cited = actOf(draft);
  const ready = reason.trim() !== "" && (!cites || cited !== null) && (deed !== "set-evaluator" || evaluator !== null);
  const clause = campaign.clauses[deed];
  function submit(): void {
    const params = { campaign: campaign.id, person: row.person.id };
    if (deed === "restore") restore.run({ params, body: { reason } });
    if (deed === "set-evaluator" && evaluator !== null) setTo.run({ params, body: { evaluator, reason } });
    if (cites && cited !== null) ({ include, exclude })[deed].run({ params, body: { reason, act: cited } });
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t(`deed.${deed}`)}
      does={t(`deed.${deed}`)}
      act={act}
      ready={ready}
      onSubmit={submit}
    >
      <Group gap="xs">
        <Text size="sm">{row.person.name}</Text>
        {clause && <ClauseLink address={clause} edition={campaign.edition} />}
      </Group>
      {deed === "set-evaluator" && (
        <PersonField
          label={t("evaluator")}
          value={evaluator}
          onChange={setEvaluator}
          without={[row.person.id]}
          required
        />
      )}
      <Textarea
        label={t("reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2_000}
        required
      />
      {cites && <ActFields value={draft} onChange={setDraft} />}
    </ActDialog>
  );
}
