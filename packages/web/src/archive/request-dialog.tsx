// A request for information registered: who asks, for what, and the item of the act that may let him have it.
import { Group, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DayField } from "../design/day-field.tsx";
import { FilesField } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";

export function RequestDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const navigate = useNavigate();
  const { today } = useMe();
  const kinds = useQuery(api.disclosures.kinds.query());
  const [chosen, setChosen] = useState<string | null>(null);
  const [number, setNumber] = useState("");
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [asker, setAsker] = useState("");
  const [request, setRequest] = useState("");
  const [files, setFiles] = useState<readonly string[]>([]);
  const act = useAct(
    api.disclosures.request,
    ({ id }) => void navigate({ to: "/archive/disclosures/$disclosure", params: { disclosure: id } }),
  );
  const kind = kinds.data?.find(({ id }) => id === chosen) ?? kinds.data?.[0];
  const said = [number, asker, request].every((text) => text.trim() !== "");
  function submit(): void {
    if (kind === undefined || receivedOn === null) return;
    const body = {
      disclosure: kind.id,
      number: number.trim(),
      receivedOn,
      asker: asker.trim(),
      request: request.trim(),
    };
    act.run({ body: { ...body, file: files[0] ?? null } });
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("disclosures.register")}
      does={t("disclosures.register")}
      act={act}
      ready={kind !== undefined && receivedOn !== null && said}
      onSubmit={submit}
    >
      <Answered of={kinds} lines={1}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm">{t("disclosures.no-kinds")}</Text>
          ) : (
            <div>
              <Select
                label={t("disclosures.kind")}
                data={all.map(({ id, title }) => ({ value: id, label: say.titled(title) }))}
                value={kind?.id ?? null}
                onChange={setChosen}
              />
              {kind !== undefined && <ClauseLink address={kind.clause} />}
            </div>
          )
        }
      </Answered>
      <Group grow align="flex-start">
        <TextInput
          label={t("disclosures.number")}
          required
          maxLength={100}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DayField label={t("received")} required value={receivedOn} onChange={setReceivedOn} />
      </Group>
      <TextInput
        label={t("disclosures.asker")}
        required
        maxLength={500}
        value={asker}
        onChange={(event) => setAsker(event.currentTarget.value)}
      />
      <Textarea
        label={t("disclosures.request")}
        required
        autosize
        minRows={3}
        maxLength={10_000}
        value={request}
        onChange={(event) => setRequest(event.currentTarget.value)}
      />
      <FilesField label={t("document")} value={files} onChange={setFiles} most={1} />
    </ActDialog>
  );
}
