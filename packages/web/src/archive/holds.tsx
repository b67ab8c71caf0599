// Until when a record is kept and what keeps it from being destroyed; a hold is put and lifted with its ground.
import { Badge, Button, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { ActDialog } from "../design/act-dialog.tsx";
import type { Doing } from "../design/act-dialog.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { FilesField } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";

interface Keeping<B> extends Doing {
  readonly run: (body: B) => Promise<unknown>;
}

interface Props {
  readonly kept: {
    readonly clause: string | null;
    readonly from: string | null;
    readonly until: string | null;
    readonly holds: readonly { readonly hold: string; readonly ground: string; readonly since: string }[];
  };
  readonly may: readonly string[];
  readonly hold: Keeping<{ ground: string; document: string | null }>;
  readonly release: Keeping<{ hold: string; ground: string }>;
}

export function Holds({ kept, may, hold, release }: Props): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const [open, setOpen] = useState<"hold" | string | null>(null);
  const { clause, until, holds } = kept;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text size="sm">{until === null ? t("holds.not-yet") : t("holds.until", { day: say.day(until) })}</Text>
        {clause !== null && <ClauseLink address={clause} />}
      </Group>
      {holds.map((one) => (
        <Paper key={one.hold} withBorder p="xs">
          <Group justify="space-between" align="flex-start" gap="xs">
            <div>
              <Badge color="red" variant="light">
                {t("holds.since", { day: say.shortDay(one.since) })}
              </Badge>
              <Text size="sm" mt={4}>
                {one.ground}
              </Text>
            </div>
            {may.includes("release") && (
              <Button size="compact-sm" variant="default" onClick={() => setOpen(one.hold)}>
                {t("holds.release")}
              </Button>
            )}
          </Group>
        </Paper>
      ))}
      {may.includes("hold") && (
        <Button size="xs" variant="default" w="fit-content" onClick={() => setOpen("hold")}>
          {t("holds.hold")}
        </Button>
      )}
      {open === "hold" && <HoldDialog act={hold} onClose={() => setOpen(null)} />}
      {open !== null && open !== "hold" && <ReleaseDialog hold={open} act={release} onClose={() => setOpen(null)} />}
    </Stack>
  );
}

function HoldDialog({ act, onClose }: { readonly act: Props["hold"]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("archive");
  const [ground, setGround] = useState("");
  const [files, setFiles] = useState<readonly string[]>([]);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("holds.hold")}
      does={t("holds.hold")}
      act={act}
      ready={ground.trim() !== ""}
      onSubmit={() =>
        void act.run({ ground: ground.trim(), document: files[0] ?? null }).then(onClose, () => undefined)
      }
    >
      <Text size="sm" c="dimmed">
        {t("holds.about")}
      </Text>
      <Ground value={ground} onChange={setGround} />
      <FilesField label={t("document")} value={files} onChange={setFiles} most={1} />
    </ActDialog>
  );
}

interface ReleaseProps {
  readonly hold: string;
  readonly act: Props["release"];
  readonly onClose: () => void;
}

function ReleaseDialog({ hold, act, onClose }: ReleaseProps): ReactNode {
  const { t } = useTranslation("archive");
  const [ground, setGround] = useState("");
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("holds.release")}
      does={t("holds.release")}
      act={act}
      ready={ground.trim() !== ""}
      onSubmit={() => void act.run({ hold, ground: ground.trim() }).then(onClose, () => undefined)}
    >
      <Ground value={ground} onChange={setGround} />
    </ActDialog>
  );
}

function Ground({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }): ReactNode {
  const { t } = useTranslation("archive");
  return (
    <Textarea
      label={t("ground")}
      required
      autosize
      minRows={2}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
