// On what something rests: its clauses, the act's own words, why it is no quotation, and what may be read otherwise.
import { Anchor, Blockquote, List, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useClauseName } from "../design/clause-name.ts";
import { useSay } from "../design/say.ts";
import type { Item, LawRead } from "./use-law.ts";

type Cited = Pick<Item, "clauses" | "provenance" | "because" | "quote" | "doubts">;

interface Props {
  readonly of: Cited;
  readonly asked: LawRead["asked"];
  /** The clauses as links; on the page of the act itself they stand beside. */
  readonly linked?: boolean;
}

export function Ground({
  of: { clauses, provenance, because, quote, doubts },
  asked,
  linked = false,
}: Props): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  return (
    <div className="law-ground">
      {linked && clauses.length > 0 && <Clauses clauses={clauses} asked={asked} />}
      {Object.entries(quote ?? {}).map(([language, words]) => (
        <Blockquote key={language} p="xs" my={4} lang={language}>
          <Text size="sm">{words}</Text>
        </Blockquote>
      ))}
      {provenance !== "quoted" && because !== null && (
        <div className="block-mark" data-mark={provenance}>
          <Text size="sm">
            <b>{t(`standing.${provenance}`)}</b> {say.titled(because)}
          </Text>
        </div>
      )}
      {doubts.map((doubt) => (
        <div key={doubt.question.ru} className="block-mark" data-mark="doubt">
          <Text size="sm">
            <b>{t("doubt")}</b> {say.titled(doubt.question)}
          </Text>
          <List size="sm">
            <List.Item>{t("chosen", { text: say.titled(doubt.chosen) })}</List.Item>
            {doubt.alternatives.map((other) => (
              <List.Item key={other.ru}>{t("alternative", { text: say.titled(other) })}</List.Item>
            ))}
            <List.Item>{t("because", { text: say.titled(doubt.because) })}</List.Item>
          </List>
        </div>
      ))}
    </div>
  );
}

/** Links to the clauses in the act's text; those of the act from which this one derives have no text here. */
export function Clauses({ clauses, asked }: Pick<Cited, "clauses"> & Pick<Props, "asked">): ReactNode {
  const nameOf = useClauseName();
  return (
    <Text size="sm" component="span" className="law-clauses">
      {clauses.map((clause) =>
        clause.startsWith("typical:") ? (
          <span key={clause}>{nameOf(clause)}</span>
        ) : (
          <Anchor
            key={clause}
            component={Link}
            to="/law"
            search={{ ...asked, clause } as never}
            size="sm"
            className="clause-link"
          >
            {nameOf(clause)}
          </Anchor>
        ),
      )}
    </Text>
  );
}
