// Results in a list are read only when they are asked for, once, since every reading is journaled at whoever's result it is.
import { Button, Group, Progress, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { pageLimit } from "../api/all-pages.ts";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { ClauseLink } from "../design/clause-link.tsx";

type Result = Answer<typeof api.evaluations.lists.all>["items"][number]["result"];

/** By evaluation. */
export type ShownResults = ReadonlyMap<string, Result>;

interface Asked {
  /** Null until they were asked for. */
  readonly shown: ShownResults | null;
  readonly running: boolean;
  readonly read: number;
  readonly error: Error | null;
  readonly ask: () => Promise<boolean>;
  readonly hide: () => void;
}

/** Kept by the screen alone: nothing reads them anew behind the reader's back. */
export function useShownResults(campaign: string): Asked {
  const [shown, setShown] = useState<ShownResults | null>(null);
  const [running, setRunning] = useState(false);
  const [read, setRead] = useState(0);
  const [error, setError] = useState<Error | null>(null);
  async function ask(): Promise<boolean> {
    setRunning(true);
    setError(null);
    const found = new Map<string, Result>();
    try {
      for (let cursor: string | undefined, whole = false; !whole;) {
        const query = {
          campaign,
          values: "true" as const,
          limit: pageLimit,
          ...(cursor === undefined ? {} : { cursor }),
        };
        const { items, next } = await api.evaluations.lists.all({ query });
        for (const { id, result } of items) found.set(id, result);
        setRead(found.size);
        cursor = next ?? undefined;
        whole = next === null;
      }
      setShown(found);
    } catch (caught) {
      setError(caught as Error);
    }
    setRunning(false);
    return error === null;
  }
  return { shown, running, read, error, ask, hide: () => setShown(null) };
}

export function ResultsAsked({ of, edition }: { readonly of: Asked; readonly edition: string }): ReactNode {
  const { t } = useTranslation("campaigns");
  const [opened, { open, close }] = useDisclosure(false);
  // The clause by which HR reads results is the one of the picture of grades.
  const right = useQuery(api.campaigns.distributions.query());
  const clause = right.data?.because.clause ?? null;
  if (of.shown !== null) {
    return (
      <Button variant="default" w="fit-content" leftSection={<IconEyeOff size={16} aria-hidden />} onClick={of.hide}>
        {t("results.hide")}
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" w="fit-content" leftSection={<IconEye size={16} aria-hidden />} onClick={open}>
        {t("results.show")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("results.title")}
        does={t("results.show")}
        act={of}
        onSubmit={() => void of.ask().then((done) => done && close())}
      >
        <Group gap="xs">
          <Text size="sm">{t("results.about")}</Text>
          {clause !== null && <ClauseLink address={clause} edition={edition} />}
        </Group>
        {of.running && <Progress value={100} animated aria-label={t("results.read", { count: of.read })} />}
      </ActDialog>
    </>
  );
}
