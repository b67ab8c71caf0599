// What changed from one edition to another: subject by subject, each change word by word.
import { Group, NativeSelect, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAddressState } from "../design/address-state.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { Blocks } from "../design/blocks.tsx";
import { useSay } from "../design/say.ts";
import type { Edition } from "./use-law.ts";

interface Props {
  readonly editions: readonly Edition[];
  readonly pack: string | undefined;
}

type Changes = Answer<typeof api.law.differences>["items"];

export function Differences({ editions, pack }: Props): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const [before, setBefore] = useAddressState("before", editions.at(-2)!.id);
  const [after, setAfter] = useAddressState("after", editions.at(-1)!.id);
  const [subject, setSubject] = useAddressState("of", "");
  const query = { before, after, ...(pack === undefined ? {} : { pack }) };
  const differences = useQuery({ ...api.law.differences.query({ query }), staleTime: 3_600_000 });
  const data = editions.map(({ id, inForceFrom }) => ({
    value: id,
    label: t("edition-of", { day: say.day(inForceFrom) }),
  }));
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t("was")}
          data={data}
          value={before}
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        <NativeSelect
          label={t("became")}
          data={data}
          value={after}
          onChange={(event) => setAfter(event.currentTarget.value)}
        />
        {differences.data !== undefined && (
          <NativeSelect
            label={t("show")}
            data={[
              { value: "", label: t("all-changes", { count: differences.data.items.length }) },
              ...subjectsOf(differences.data.items),
            ]}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
            className="no-print"
          />
        )}
      </Group>
      <Answered of={differences} lines={8}>
        {({ items }) => <Shown items={items.filter(({ of }) => subject === "" || of === subject)} />}
      </Answered>
    </Stack>
  );
}

function subjectsOf(items: Changes): readonly { value: string; label: string }[] {
  return [...Map.groupBy(items, ({ of }) => of)].map(([of, own]) => ({
    value: of,
    label: `${own[0]!.subject} (${own.length})`,
  }));
}

function Shown({ items }: { readonly items: Changes }): ReactNode {
  const { t } = useTranslation("law");
  if (items.length === 0) return <Empty title={t("no-differences")} />;
  return [...Map.groupBy(items, ({ of }) => of)].map(([of, own]) => (
    <section key={of} aria-labelledby={`changes-${of}`}>
      <Title order={3} size="h5" id={`changes-${of}`} mt="sm" mb="xs">
        {own[0]!.subject}
      </Title>
      <Stack gap="xs">
        {own.map(({ id, kind, title, blocks }) => (
          <Paper key={id} withBorder p="sm" className="law-change">
            <Text fw={600} component="h4" m={0} className="law-change-title" data-kind={kind}>
              {title}
            </Text>
            {blocks.length > 0 && <Blocks blocks={blocks} />}
          </Paper>
        ))}
      </Stack>
    </section>
  ));
}
