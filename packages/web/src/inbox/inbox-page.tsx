// Notices and reminders addressed to me: what I have not opened yet first.
import { Badge, Button, Group, Paper, SegmentedControl, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconMail, IconMailOpened } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAddressState } from "../design/address-state.ts";
import { Empty, Waiting } from "../design/answered.tsx";
import { OfferSignals } from "../devices/offer-signals.tsx";
import { Page } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { unbroken } from "../design/unbroken.tsx";
import { useEntryTitle } from "./use-entry-title.ts";
import type { Entry } from "./use-entry-title.ts";

export function InboxPage(): ReactNode {
  const { t } = useTranslation("inbox");
  const [shown, setShown] = useAddressState("shown", "unopened");
  const unopened = shown === "unopened";
  const entries = useInfiniteQuery({
    queryKey: ["inbox.pages", unopened],
    queryFn: ({ pageParam, signal }) =>
      api.inbox.list({
        query: {
          limit: 50,
          ...(unopened ? { unopened: "true" as const } : {}),
          ...(pageParam === "" ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("title")} about={t("about")} narrow>
      <OfferSignals />
      <SegmentedControl
        aria-label={t("shown")}
        value={shown}
        onChange={setShown}
        data={[
          { value: "unopened", label: t("unopened") },
          { value: "all", label: t("all") },
        ]}
        w="fit-content"
      />
      {entries.isPending && <Waiting />}
      <RefusalNote error={entries.error} again={() => void entries.refetch()} />
      {entries.data !== undefined && items.length === 0 && (
        <Empty title={t(unopened ? "none-unopened" : "none")} about={t("none-about")} />
      )}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: "none" }}>
        {items.map((entry) => (
          <li key={entry.id}>
            <EntryRow entry={entry} />
          </li>
        ))}
      </Stack>
      {entries.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={entries.isFetchingNextPage}
          onClick={() => void entries.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </Page>
  );
}

function EntryRow({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation("inbox");
  const say = useSay();
  const title = useEntryTitle();
  const periodName = usePeriodName();
  const { openedOn, superseded, about, on, due, sitting } = entry;
  const isNew = openedOn === null && !superseded;
  const [first] = about;
  return (
    <UnstyledButton component={Link} to={`/inbox/${entry.id}`} w="100%">
      <Paper withBorder p="sm">
        <Group wrap="nowrap" align="flex-start" gap="sm">
          {openedOn === null ? (
            <IconMail size={20} aria-hidden opacity={isNew ? 1 : 0.5} />
          ) : (
            <IconMailOpened size={20} aria-hidden opacity={0.5} />
          )}
          <Stack gap={2} flex={1}>
            <Group gap="xs">
              <Text fw={isNew ? 600 : 400}>{title(entry)}</Text>
              {isNew && <Badge variant="light">{t("new")}</Badge>}
            </Group>
            <Text size="sm" c="dimmed">
              {unbroken(
                first === undefined || first.name === null
                  ? say.day(on)
                  : [
                      about.length > 1 ? t("and-others", { name: first.name, number: about.length - 1 }) : first.name,
                      ...(first.period === null ? [] : [periodName(first.period)]),
                      say.day(on),
                    ].join(" · "),
              )}
            </Text>
            {sitting !== null && (
              <Text size="sm">
                {t("sitting", { when: [say.day(sitting.on), sitting.time, sitting.place].filter(Boolean).join(", ") })}
              </Text>
            )}
            {due !== null && <Text size="sm">{t("due", { day: say.day(due) })}</Text>}
          </Stack>
        </Group>
      </Paper>
    </UnstyledButton>
  );
}
