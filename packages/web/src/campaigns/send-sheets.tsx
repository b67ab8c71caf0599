// Sending every sheet that has not gone out yet, with the progress and whoever was refused, each with the reason.
import { Button, List, Progress, Stack, Text } from "@mantine/core";
import { tell as tellDone } from "../design/tell.ts";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { pageLimit } from "../api/all-pages.ts";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { RefusalNote } from "../design/refusal-note.tsx";

type Refused = Answer<typeof api.evaluations.conduct.sendSheets>["refused"][number];

interface Sending {
  readonly running: boolean;
  readonly done: number;
  readonly sent: number;
  readonly of: number;
  readonly refused: readonly (Refused & { readonly name: string })[];
  readonly error: Error | null;
}

/** So many go in one request: its progress is seen, and a lost line loses little. */
const portion = 25;

export function SendSheets({ campaign }: { readonly campaign: string }): ReactNode {
  const { t } = useTranslation("campaigns");
  const [sending, setSending] = useState<Sending | null>(null);
  const queries = useQueryClient();
  async function send(): Promise<void> {
    let now: Sending = { running: true, done: 0, sent: 0, of: 0, refused: [], error: null };
    const tell = (change: Partial<Sending>): void => setSending((now = { ...now, ...change }));
    tell({});
    try {
      const unsent = await unsentIn(campaign);
      tell({ of: unsent.size });
      const ids = [...unsent.keys()];
      for (let at = 0; at < ids.length; at += portion) {
        const evaluations = ids.slice(at, at + portion);
        const { sent, refused } = await api.evaluations.conduct.sendSheets({ body: { evaluations } });
        const named = refused.map((one) => ({ ...one, name: unsent.get(one.evaluation) ?? "" }));
        tell({ done: at + evaluations.length, sent: now.sent + sent, refused: [...now.refused, ...named] });
      }
    } catch (error) {
      tell({ error: error as Error });
    }
    tell({ running: false });
    // The step is over where nothing was refused, and its button with it: the outcome is told beside the page.
    if (now.error === null) void tellDone(t("sent", { count: now.sent }));
    await queries.invalidateQueries();
  }
  return (
    <Stack gap="xs">
      <Button w="fit-content" loading={sending?.running === true} onClick={() => void send()}>
        {t("do.send")}
      </Button>
      {sending !== null && <Outcome sending={sending} />}
    </Stack>
  );
}

function Outcome({ sending: { running, done, sent, of, refused, error } }: { readonly sending: Sending }): ReactNode {
  const { t } = useTranslation("campaigns");
  return (
    <div role="status">
      {running && of > 0 && <Progress value={(100 * done) / of} aria-label={t("sending", { done, of })} />}
      <Text size="sm">{running ? t("sending", { done, of }) : t("sent", { count: sent })}</Text>
      {refused.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">
            {t("not-sent", { count: refused.length })}
          </Text>
          <List size="sm">
            {refused.map(({ evaluation, name, faults }) => (
              <List.Item key={evaluation}>
                <Link to="/evaluations/$evaluation" params={{ evaluation }}>
                  {name}
                </Link>
                <Text size="sm">{faults.map(({ sentence }) => sentence).join(" ")}</Text>
              </List.Item>
            ))}
          </List>
        </>
      )}
      <RefusalNote error={error} />
    </div>
  );
}

/** Names by evaluation. */
async function unsentIn(campaign: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let cursor: string | undefined, whole = false; !whole;) {
    const query = { campaign, phase: ["opened"], limit: pageLimit, ...(cursor === undefined ? {} : { cursor }) };
    const { items, next } = await api.evaluations.lists.all({ query });
    for (const { id, person } of items) found.set(id, person.name ?? "");
    cursor = next ?? undefined;
    whole = next === null;
  }
  return found;
}
