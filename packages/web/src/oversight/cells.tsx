// What stands in a cell where it is more than a text.
import { Button, Code, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { ShortHash } from "./short-hash.tsx";

export function hashCell({ hash }: { readonly hash: string }): ReactNode {
  return <ShortHash hash={hash} />;
}

export function rootCell({ root }: { readonly root: string }): ReactNode {
  return <ShortHash hash={root} />;
}

export function signatureCell({ signature }: { readonly signature: string }): ReactNode {
  return <ShortHash hash={signature} />;
}

export function keyCell({ keyId }: { readonly keyId: string }): ReactNode {
  return <ShortHash hash={keyId} />;
}

export function groundCell(edition: string | undefined, clause: string | null, ground: string): ReactNode {
  if (clause === null) return ground;
  return (
    <Group gap="xs">
      {clause.split(", ").map((address) => (
        <ClauseLink key={address} address={address} edition={edition} />
      ))}
    </Group>
  );
}

export function settingCell(name: string, about: string): ReactNode {
  return (
    <div>
      <Code>{name}</Code>
      <Text size="xs" c="dimmed">
        {about}
      </Text>
    </div>
  );
}

export function reviveCell({ id }: { readonly id: string }): ReactNode {
  return <Revive job={id} />;
}

function Revive({ job }: { readonly job: string }): ReactNode {
  const { t } = useTranslation("oversight");
  const revive = useAct(api.work.revive);
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        loading={revive.running}
        onClick={() => revive.run({ params: { job } })}
      >
        {t("revive")}
      </Button>
      <RefusalNote error={revive.error} />
    </div>
  );
}
