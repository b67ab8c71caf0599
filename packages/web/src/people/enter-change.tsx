// A change on a card: chosen from the menu, typed in its dialog, entered by its document.
import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { actOf } from "../design/act-fields.tsx";
import { ActDialog } from "../design/act-dialog.tsx";
import { blankEntry, entryBody } from "./entry-draft.ts";
import type { EntryBody, EntryDraft, EntryKind } from "./entry-draft.ts";
import { EntryFields } from "./entry-fields.tsx";

type Deed = EntryKind | "transfer";
const deeds: readonly Deed[] = ["appoint", "transfer", "begin-absence", "replace", "send", "receive", "dismiss"];

interface Props {
  readonly person: string;
  readonly version: number;
}

export function EnterChange({ person, version }: Props): ReactNode {
  const { t } = useTranslation("people");
  const [deed, setDeed] = useState<Deed | null>(null);
  // Each kind keeps what was typed in it until it is entered.
  const [drafts, setDrafts] = useState<Partial<Record<Deed, EntryDraft>>>({});
  const draft = (deed === null ? undefined : drafts[deed]) ?? blankEntry;
  const act = useAct(enter, () => {
    setDrafts((kept) => (deed === null ? kept : { ...kept, [deed]: blankEntry }));
    setDeed(null);
  });
  const change = deed === null ? null : changeOf(deed, draft);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{t("enter-change")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {deeds.map((one) => (
            <Menu.Item
              key={one}
              onClick={() => {
                act.reset();
                setDeed(one);
              }}
              {...(one === "dismiss" ? { color: "red" } : {})}
            >
              {t(`deed.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ActDialog
        opened={deed !== null}
        onClose={() => setDeed(null)}
        title={t(`deed.${deed ?? "appoint"}`)}
        does={t("save")}
        act={act}
        ready={change !== null}
        onSubmit={() => change !== null && act.run({ person, change, expected: version })}
      >
        {deed !== null && (
          <EntryFields
            kind={deed}
            person={person}
            value={draft}
            onChange={(to) => setDrafts({ ...drafts, [deed]: to })}
          />
        )}
        <Text size="sm" c="dimmed">
          {t("campaigns-follow")}
        </Text>
      </ActDialog>
    </>
  );
}

type Transfer = {
  readonly kind: "transfer";
  readonly post: string;
  readonly from: string;
  readonly by: EntryDraft["by"];
  readonly act: { readonly number: string; readonly on: string };
};

function changeOf(deed: Deed, draft: EntryDraft): EntryBody | Transfer | null {
  if (deed !== "transfer") return entryBody(deed, draft);
  const { post, from, by } = draft;
  const act = actOf(draft.act);
  return post === null || from === null || act === null ? null : { kind: deed, post, from, by, act };
}

interface Given {
  readonly person: string;
  readonly change: EntryBody | Transfer;
  readonly expected: number;
}

function enter({ person, change, expected, key }: Given & { readonly key: string }): Promise<unknown> {
  const given = { params: { person }, expected, key };
  switch (change.kind) {
    case "appoint":
      return api.people.appoint({ ...given, body: bare(change) });
    case "transfer":
      return api.people.transfer({ ...given, body: bare(change) });
    case "send":
      return api.people.sendAway({ ...given, body: bare(change) });
    case "receive":
      return api.people.receive({ ...given, body: bare(change) });
    case "begin-absence":
      return api.people.beginAbsence({ ...given, body: bare(change) });
    case "replace":
      return api.people.replace({ ...given, body: bare(change) });
    case "dismiss":
      return api.people.dismiss({ ...given, body: bare(change) });
  }
}

function bare<T extends { readonly kind: string }>(change: T): Omit<T, "kind"> {
  const { kind: _kind, ...body } = change;
  return body;
}
