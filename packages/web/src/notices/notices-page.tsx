// All notices by their state, those that need a person first; how the carriers do; letters that did not arrive.
import { Button, Group, Select, Switch } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAddressState } from "../design/address-state.ts";
import { Waiting } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Page } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { RefusalNote } from "../design/refusal-note.tsx";
import { Carriers } from "./carriers.tsx";
import { LostLetters } from "./lost-letters.tsx";
import { states } from "./the-notice.ts";
import { useNoticeColumns } from "./use-notice-columns.tsx";

export function NoticesPage(): ReactNode {
  const { t } = useTranslation("notices");
  return (
    <Page title={t("title")} about={t("about")}>
      <Carriers />
      <LostLetters />
      <Notices />
    </Page>
  );
}

function Notices(): ReactNode {
  const { t } = useTranslation("notices");
  const columns = useNoticeColumns();
  const [state, setState] = useAddressState("state", "");
  const [campaign, setCampaign] = useAddressState("campaign", "");
  const [hand, setHand] = useAddressState("hand", "");
  const filter = {
    ...(state === "" ? {} : { state: [state] }),
    ...(campaign === "" ? {} : { campaign }),
    ...(hand === "" ? {} : { needsHand: "true" as const }),
  };
  const notices = useInfiniteQuery({
    queryKey: ["notices.pages", filter],
    queryFn: ({ pageParam, signal }) =>
      api.notices.list({
        query: { limit: 200, ...filter, ...(pageParam === "" ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
  return (
    <>
      <RefusalNote error={notices.error} again={() => void notices.refetch()} />
      {notices.isPending && <Waiting lines={8} />}
      {notices.data !== undefined && (
        <DataTable
          name="notices"
          label={t("title")}
          rows={notices.data.pages.flatMap(({ items }) => items)}
          columns={columns}
          idOf={({ id }) => id}
          addressOf={({ id }) => `/notices/${id}`}
          filters={
            <>
              <Select
                aria-label={t("state")}
                placeholder={t("every-state")}
                data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
                value={state === "" ? null : state}
                onChange={setState}
                clearable
                w={200}
              />
              <CampaignSelect value={campaign} onChange={setCampaign} />
              <Switch
                label={t("needs-hand")}
                checked={hand !== ""}
                onChange={(event) => setHand(event.currentTarget.checked ? "yes" : null)}
                my={8}
              />
            </>
          }
          empty={{ title: t("none"), about: t("none-about") }}
        />
      )}
      {notices.hasNextPage && (
        <Group>
          <Button variant="default" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
            {t("more")}
          </Button>
        </Group>
      )}
    </>
  );
}

function CampaignSelect({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (campaign: string | null) => void;
}): ReactNode {
  const { t } = useTranslation("notices");
  const periodName = usePeriodName();
  const { data } = useQuery(api.campaigns.list.query({ query: { limit: 100 } }));
  return (
    <Select
      aria-label={t("campaign")}
      placeholder={t("every-campaign")}
      data={(data?.items ?? []).map(({ id, period }) => ({ value: id, label: periodName(period) }))}
      value={value === "" ? null : value}
      onChange={onChange}
      clearable
      w={200}
    />
  );
}
