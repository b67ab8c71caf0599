// One clause: its words, what is wrong or silent in them, and beside it what executes it.
import { Alert, Anchor, Mark, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { memo } from "react";
import type { ReactNode } from "react";
import { useSay } from "../design/say.ts";
import { stretchesOf } from "../design/find-words.ts";
import { isNumbered, namedParagraphs } from "./place-in-act.ts";
import { RestingOn } from "./resting-on.tsx";
import type { Clause, Item, LawRead } from "./use-law.ts";

interface Props {
  readonly clause: Clause;
  /** The address by which somebody was led here; null where to another clause. */
  readonly named: string | null;
  readonly items: readonly Item[];
  readonly words: readonly string[];
  readonly spoken: string;
  readonly asked: LawRead["asked"];
}

export const ClauseRow = memo(function ClauseRow({ clause, named, items, words, spoken, asked }: Props): ReactNode {
  const { t } = useTranslation("law");
  const { t: d } = useTranslation("design");
  const say = useSay();
  const { address, title, texts, notes } = clause;
  const language = (spoken in texts ? spoken : (Object.keys(texts)[0] ?? "ru")) as keyof typeof texts;
  const paragraphs = texts[language] ?? [];
  const marked = named === null ? [] : namedParagraphs(named, paragraphs);
  const number = isNumbered(address) ? `${address}.` : null;
  return (
    <article
      className="law-clause"
      data-here={named !== null || undefined}
      data-whole={marked.length === 0 || undefined}
    >
      <div className="law-words">
        <Title order={3} size="h5" id={`clause-${address}`} tabIndex={-1} className="law-heading">
          <Anchor
            component={Link}
            to="/law"
            search={{ ...asked, clause: address } as never}
            inherit
            c="inherit"
            aria-label={t("link-to", {
              clause: [number, title === null ? "" : say.titled(title)].join(" ").trim() || address,
            })}
          >
            {number ?? ""}{" "}
            {title === null ? number === null ? address : "" : <Marked text={say.titled(title)} words={words} />}
          </Anchor>
        </Title>
        <div lang={language}>
          {paragraphs.map((paragraph, index) => (
            <p
              key={index}
              className="law-paragraph"
              data-marked={marked.includes(index) || undefined}
              id={marked.includes(index) ? "clause-marked" : undefined}
            >
              <Marked text={paragraph} words={words} />
            </p>
          ))}
        </div>
        {notes.map(({ kind, text }) => (
          <Alert key={text.ru} color="yellow" p="xs" mt="xs" title={d(`note.${kind}`)}>
            <Text size="sm">{say.titled(text)}</Text>
          </Alert>
        ))}
      </div>
      <div className="law-beside" role="group" aria-label={t("executes")}>
        <RestingOn address={address} items={items} asked={asked} />
      </div>
    </article>
  );
});

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }): ReactNode {
  if (words.length === 0) return text;
  return stretchesOf(text, words).map(({ text: part, found }, index) =>
    found ? <Mark key={index}>{part}</Mark> : <span key={index}>{part}</span>,
  );
}
