// The act clause by clause, what executes each beside it; searched, and led to by links from everywhere.
import { Alert, Button, CloseButton, Group, SegmentedControl, Text, TextInput } from "@mantine/core";
import { IconPrinter, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDeferredValue, useMemo } from "react";
import type { ReactNode } from "react";
import { useAddressDraft } from "../design/address-draft.ts";
import { useAddressState } from "../design/address-state.ts";
import { hasWords, wordsOf } from "../design/find-words.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { Chapters } from "./chapters.tsx";
import { LawFrame } from "./law-frame.tsx";
import { byClause } from "./resting.ts";
import type { Resting } from "./resting.ts";
import { useClauses, useStated } from "./use-law.ts";
import type { Clause, Item, LawRead } from "./use-law.ts";
import "./law.css";

export function LawPage(): ReactNode {
  const { t } = useTranslation("law");
  const print = (
    <Button
      variant="default"
      size="sm"
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => globalThis.print()}
    >
      {t("print")}
    </Button>
  );
  return <LawFrame actions={print}>{(law) => <Shown law={law} />}</LawFrame>;
}

function Shown({ law: { asked } }: { readonly law: LawRead }): ReactNode {
  const { t } = useTranslation("law");
  const clauses = useClauses(asked);
  const stated = useStated(asked);
  return (
    <Answered of={clauses} lines={14}>
      {({ clauses: all }) =>
        all.length === 0 ? (
          <Empty title={t("no-text")} about={t("no-text-about")} />
        ) : (
          <ActText clauses={all} items={stated.data?.items ?? []} asked={asked} />
        )
      }
    </Answered>
  );
}

interface ActProps {
  readonly clauses: readonly Clause[];
  readonly items: readonly Item[];
  readonly asked: LawRead["asked"];
}

function ActText({ clauses, items, asked }: ActProps): ReactNode {
  const { t } = useTranslation("law");
  const { language } = useSay();
  const [search, setSearch] = useAddressDraft("q", "");
  const held = useMemo(() => [...new Set(clauses.flatMap(({ texts }) => Object.keys(texts)))], [clauses]);
  const usual = held.includes(language) ? language : (held.find((one) => one === "ru") ?? held[0] ?? language);
  const [spoken, setSpoken] = useAddressState("text", usual);
  const wanted = useDeferredValue(search);
  const words = useMemo(() => wordsOf(wanted), [wanted]);
  const resting = useMemo(() => byClause(items), [items]);
  const found = useMemo(
    () => (words.length === 0 ? clauses : clauses.filter((clause) => hasWords(textsOf(clause, resting), words))),
    [clauses, resting, words],
  );
  return (
    <>
      <Group gap="sm" className="no-print law-search" align="center">
        <TextInput
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            search === "" ? undefined : <CloseButton aria-label={t("clear")} onClick={() => setSearch("")} />
          }
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className="law-search-field"
        />
        {held.length > 1 && (
          <SegmentedControl
            aria-label={t("text-language")}
            value={spoken}
            onChange={setSpoken}
            data={held.map((one) => ({ value: one, label: t(`language.${one as "kk" | "ru" | "en"}`) }))}
          />
        )}
        <Text size="sm" c="dimmed" role="status">
          {words.length > 0 ? t("found", { count: found.length }) : ""}
        </Text>
      </Group>
      {!held.includes(language) && (
        <Alert variant="light" color="gray" p="xs" className="no-print">
          {t("held-in", { language: t(`language.${usual as "kk" | "ru" | "en"}`) })}
        </Alert>
      )}
      {found.length === 0 ? (
        <Empty title={t("not-found")} about={t("not-found-about")} />
      ) : (
        <Chapters clauses={found} resting={resting} words={words} spoken={spoken} asked={asked} />
      )}
    </>
  );
}

/** Everything of a clause that may be searched for, in every language. */
function textsOf({ address, title, texts, notes }: Clause, resting: Resting): readonly string[] {
  const items = resting.get(address) ?? [];
  return [
    address,
    ...(title === null ? [] : spokenIn(title)),
    ...[texts.kk, texts.ru, texts.en].flatMap((paragraphs) => paragraphs ?? []),
    ...notes.flatMap(({ text }) => spokenIn(text)),
    ...items.flatMap(({ title: name, says }) => [name, ...says].flatMap(spokenIn)),
  ];
}

function spokenIn({ kk, ru, en }: Item["title"]): readonly string[] {
  return [kk, ru, en];
}
