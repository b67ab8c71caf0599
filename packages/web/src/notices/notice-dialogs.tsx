// What HR does about a notice besides its proof: sending by hand, a failure, sending again, giving up.
import { Button, Radio, Select, Stack, Text, TextInput, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DayField } from "../design/day-field.tsx";
import { useSay } from "../design/say.ts";
import { capitalised } from "../design/capitalised.ts";
import { byHand, byMachine } from "./the-notice.ts";
import type { Attempt, Notice, Way } from "./the-notice.ts";

interface Props {
  readonly notice: Notice;
}

function useMeansData(ways: readonly Way[]): { value: string; label: string }[] {
  const say = useSay();
  return ways.map(({ means, title }) => ({ value: means, label: capitalised(say.titled(title)) }));
}

/** A field that is left empty says nothing. */
function ifSaid(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

export function RecordSending({ notice }: Props): ReactNode {
  const { t } = useTranslation("notices");
  const say = useSay();
  const { today } = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  const ways = byHand(notice);
  const [means, setMeans] = useState<string | null>(ways[0]?.means ?? null);
  const [on, setOn] = useState<string | null>(today);
  const [address, setAddress] = useState("");
  const [reference, setReference] = useState("");
  const act = useAct(api.notices.recordSending, close);
  const way = ways.find((one) => one.means === means);
  const data = useMeansData(ways);
  return (
    <>
      <Button variant="light" onClick={open}>
        {t("record-sending")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("record-sending")}
        does={t("write-down")}
        act={act}
        ready={means !== null && on !== null && address.trim() !== ""}
        onSubmit={() => {
          if (means === null || on === null) return;
          const body = { means, on, address: address.trim(), reference: ifSaid(reference) };
          act.run({ params: { notice: notice.id }, body, expected: notice.version });
        }}
      >
        <Select
          label={t("means")}
          data={data}
          value={means}
          onChange={setMeans}
          {...(way === undefined ? {} : { description: t("will-prove", { proof: say.titled(way.proof) }) })}
        />
        <DayField label={t("sent-on")} value={on} onChange={setOn} required />
        <TextInput
          label={t("address")}
          description={t("address-about")}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          required
          maxLength={500}
        />
        <TextInput
          label={t("reference")}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
          maxLength={200}
        />
      </ActDialog>
    </>
  );
}

export function RecordFailure({ notice, attempt }: Props & { readonly attempt: Attempt }): ReactNode {
  const { t } = useTranslation("notices");
  const [opened, { open, close }] = useDisclosure(false);
  const [outcome, setOutcome] = useState<"bounced" | "failed">("bounced");
  const [reason, setReason] = useState("");
  const act = useAct(api.notices.recordFailure, close);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("record-failure")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("record-failure")}
        does={t("write-down")}
        act={act}
        ready={reason.trim() !== ""}
        onSubmit={() => {
          const body = { attempt: attempt.attempt, outcome, reason: reason.trim() };
          act.run({ params: { notice: notice.id }, body, expected: notice.version });
        }}
      >
        <Radio.Group
          label={t("what-happened")}
          value={outcome}
          onChange={(value) => setOutcome(value === "failed" ? "failed" : "bounced")}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="bounced" label={t("outcome.bounced")} />
            <Radio value="failed" label={t("outcome.failed")} />
          </Stack>
        </Radio.Group>
        <ReasonField value={reason} onChange={setReason} />
      </ActDialog>
    </>
  );
}

export function SendAgain({ notice }: Props): ReactNode {
  const { t } = useTranslation("notices");
  const [opened, { open, close }] = useDisclosure(false);
  const [means, setMeans] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const act = useAct(api.notices.sendAgain, close);
  const data = useMeansData(byMachine(notice));
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("send-again")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("send-again")}
        does={t("send-again")}
        act={act}
        ready={reason.trim() !== ""}
        onSubmit={() => {
          const body = { ...(means === null ? {} : { means }), reason: reason.trim() };
          act.run({ params: { notice: notice.id }, body, expected: notice.version });
        }}
      >
        <Select
          label={t("means")}
          placeholder={t("first-with-address")}
          data={data}
          value={means}
          onChange={setMeans}
          clearable
        />
        <ReasonField value={reason} onChange={setReason} />
      </ActDialog>
    </>
  );
}

export function GiveUp({ notice }: Props): ReactNode {
  const { t } = useTranslation("notices");
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const act = useAct(api.notices.giveUp, close);
  const { ground } = notice;
  return (
    <>
      <Button variant="subtle" color="red" onClick={open}>
        {t("give-up")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("give-up")}
        does={t("give-up-does")}
        act={act}
        grave
        ready={reason.trim() !== ""}
        onSubmit={() => {
          act.run({ params: { notice: notice.id }, body: { reason: reason.trim() }, expected: notice.version });
        }}
      >
        <Text size="sm">
          {t("give-up-about")} <ClauseLink address={ground.clause} edition={ground.edition} />
        </Text>
        <ReasonField value={reason} onChange={setReason} />
      </ActDialog>
    </>
  );
}

function ReasonField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}): ReactNode {
  const { t } = useTranslation("notices");
  return (
    <Textarea
      label={t("reason")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={2}
      maxLength={1_000}
      required
    />
  );
}
