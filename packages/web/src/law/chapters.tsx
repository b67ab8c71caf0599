// The clauses under their chapters, and a list of contents that leads to each.
import { Anchor, Title } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useEffect, useMemo } from "react";
import type { ReactNode } from "react";
import { useAddressState } from "../design/address-state.ts";
import { useSay } from "../design/say.ts";
import { ClauseRow } from "./clause-row.tsx";
import { isNumbered, wholeClause } from "./place-in-act.ts";
import type { Resting } from "./resting.ts";
import type { Clause, LawRead } from "./use-law.ts";

interface Props {
  readonly clauses: readonly Clause[];
  readonly resting: Resting;
  readonly words: readonly string[];
  readonly spoken: string;
  readonly asked: LawRead["asked"];
}

export function Chapters({ clauses, resting, words, spoken, asked }: Props): ReactNode {
  const [clause] = useAddressState("clause", "");
  const whole = wholeClause(clause);
  const chapters = useMemo(() => [...Map.groupBy(clauses, ({ chapter }) => chapter)], [clauses]);
  useEffect(() => {
    const id = `clause-${wholeClause(clause)}`;
    if (clause === "") return undefined;
    // After the router has put the page to its top.
    const timer = setTimeout(() => {
      const place = document.querySelector("#clause-marked") ?? document.getElementById(id);
      place?.scrollIntoView({ block: "start" });
      document.getElementById(id)?.focus({ preventScroll: true });
    }, 60);
    return () => clearTimeout(timer);
  }, [clause]);
  return (
    <div className="law">
      <Contents chapters={chapters} here={whole} asked={asked} />
      <div className="law-text">
        {chapters.map(([chapter, own]) => (
          <section key={chapter} aria-label={chapter}>
            <Title order={2} size="h4" className="law-chapter" lang={spoken}>
              {chapter}
            </Title>
            {own.map((one) => (
              <ClauseRow
                key={one.address}
                clause={one}
                named={whole === one.address ? clause : null}
                items={resting.get(one.address) ?? []}
                words={words}
                spoken={spoken}
                asked={asked}
              />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

interface ContentsProps {
  readonly chapters: readonly (readonly [string, readonly Clause[]])[];
  readonly here: string;
  readonly asked: LawRead["asked"];
}

function Contents({ chapters, here, asked }: ContentsProps): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  // Beside the text it stands open; above it, on a phone, it would keep the text away.
  const wide = useMediaQuery("(min-width: 75em)", true, { getInitialValueInEffect: false });
  return (
    <nav className="law-contents no-print" aria-label={t("contents")}>
      <details className="law-contents-fold" open={wide}>
        <summary>{t("contents")}</summary>
        {chapters.map(([chapter, own]) => (
          <div key={chapter}>
            <p className="law-contents-chapter">{chapter}</p>
            <ul>
              {own.map(({ address, title }) => (
                <li key={address}>
                  <Anchor
                    component={Link}
                    to="/law"
                    search={{ ...asked, clause: address } as never}
                    size="sm"
                    aria-current={address === here ? "location" : undefined}
                  >
                    {isNumbered(address) ? `${address}. ` : ""}
                    {title === null ? (isNumbered(address) ? "" : address) : say.titled(title)}
                  </Anchor>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </nav>
  );
}
