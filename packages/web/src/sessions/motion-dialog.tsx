// Making a motion: the outcome that the act knows, the marks that it would set with the result computed by the act, the grounds.
import { Button, Radio, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { sessionOutcomes } from "@bagalau/methodology/conduct";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { Answered } from "../design/answered.tsx";
import { useClauseName } from "../design/clause-name.ts";
import { useSay } from "../design/say.ts";
import type { Given } from "../marking/sheet-content.ts";
import { MarksFields } from "./marks-fields.tsx";
import type { Case } from "./the-case.ts";
import { MemberField, WordsField } from "./words-dialog.tsx";

interface Props {
  readonly of: Case;
  readonly present: readonly string[];
}

export function Propose({ of, present }: Props): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const clauseName = useClauseName();
  const { card, rules, session, own, records } = of;
  const [opened, { open, close }] = useDisclosure(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [by, setBy] = useState<string | null>(own ?? present[0] ?? null);
  const [grounds, setGrounds] = useState("");
  const [given, setGiven] = useState<Given | null>(null);
  const act = useAct(api.calibration.propose, () => {
    close();
    setOutcome(null);
    setGrounds("");
    setGiven(null);
  });
  const withMarks = outcome !== null && outcome !== sessionOutcomes.keep;
  return (
    <>
      <Button variant="light" size="xs" mih={{ base: 44, sm: 30 }} onClick={open}>
        {t("propose")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("propose")}
        does={t("propose-does")}
        act={act}
        ready={outcome !== null && by !== null && grounds.trim() !== ""}
        onSubmit={() => {
          if (outcome === null || by === null) return;
          const body = { outcome, by, grounds, given: withMarks ? { ...given } : null };
          act.run({ params: { evaluation: card.id }, body });
        }}
      >
        {records && (
          <MemberField
            label={t("who-proposes")}
            members={session.members.filter((member) => member.present)}
            value={by}
            onChange={setBy}
          />
        )}
        <Radio.Group label={t("outcome")} value={outcome} onChange={setOutcome} required>
          <Stack gap="xs" mt="xs">
            {rules.outcomes.map(({ id, title, clause }) => (
              <Radio key={id} value={id} label={say.titled(title)} description={clauseName(clause)} />
            ))}
          </Stack>
        </Radio.Group>
        {withMarks && <NewMarks of={of} given={given} onChange={setGiven} />}
        <WordsField label={t("grounds")} value={grounds} onChange={setGrounds} />
      </ActDialog>
    </>
  );
}

/** The sheet as it was marked is where a motion begins. */
function NewMarks({
  of,
  given,
  onChange,
}: {
  readonly of: Case;
  readonly given: Given | null;
  readonly onChange: (given: Given) => void;
}): ReactNode {
  const query = api.evaluations.sheet.show.query({ params: { evaluation: of.card.id } });
  const sheet = useQuery({ ...query, staleTime: Infinity });
  return (
    <Answered of={sheet}>
      {(filled) => (
        <MarksFields
          evaluation={of.card.id}
          fields={filled.form.fields}
          given={given ?? filled.given}
          before={filled.given}
          onChange={onChange}
        />
      )}
    </Answered>
  );
}
