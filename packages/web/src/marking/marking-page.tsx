// The evaluator's desk: his people at the left, the sheet of one at the right; on a phone one after the other.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import "./marking.css";
import { PeopleList } from "./people-list.tsx";
import { grouped, neighbour, nextOpen } from "./people-order.ts";
import type { Person, PeopleGroup } from "./people-order.ts";
import type { Move } from "./sheet-answers.ts";
import { SheetPane } from "./sheet-pane.tsx";

export function MarkingPage(): ReactNode {
  const { t } = useTranslation("marking");
  const { evaluation } = useParams({ strict: false });
  const people = useQuery(api.evaluations.lists.toEvaluate.query());
  return (
    <Page
      title={t("title")}
      crumbs={evaluation === undefined ? [] : [{ title: t("all-people"), to: "/marking" }]}
      {...(evaluation === undefined ? { about: t("about") } : {})}
    >
      <Answered of={people} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t("nobody")} about={t("nobody-about")} />
          ) : (
            <Desk people={items} fresh={!people.isFetching} evaluation={evaluation ?? null} />
          )
        }
      </Answered>
    </Page>
  );
}

function Desk({
  people,
  fresh,
  evaluation,
}: {
  readonly people: readonly Person[];
  /** Nothing newer is on its way: whoever has just been handed in is not open any more. */
  readonly fresh: boolean;
  readonly evaluation: string | null;
}): ReactNode {
  const { t } = useTranslation("marking");
  const { language } = useSay();
  const groups = useMemo(() => grouped(people, language), [people, language]);
  const move = useMoves(groups, evaluation);
  usePrepared(fresh ? nextOpen(groups, evaluation ?? "") : null);
  const person = people.find(({ id }) => id === evaluation) ?? null;
  return (
    <div className="marking-desk" data-open={evaluation !== null || undefined}>
      <nav className="marking-people no-print" aria-label={t("people")}>
        <PeopleList groups={groups} chosen={evaluation} />
      </nav>
      <div className="marking-sheet">
        {person !== null ? (
          <SheetPane key={person.id} person={person} move={move} last={nextOpen(groups, person.id) === null} />
        ) : (
          <Empty title={t(evaluation === null ? "choose" : "not-mine")} about={t("choose-about")} />
        )}
      </div>
    </div>
  );
}

/** Whoever comes next is read beforehand: the evaluator goes on without waiting. */
function usePrepared(next: Person | null): void {
  const queries = useQueryClient();
  const evaluation = next?.id;
  useEffect(() => {
    if (evaluation === undefined) return;
    const of = { params: { evaluation } };
    void queries.prefetchQuery(api.evaluations.sheet.form.query(of));
    void queries.prefetchQuery(api.evaluations.conduct.show.query(of));
    void queries.prefetchQuery(api.evaluations.sheet.draft.query(of));
  }, [queries, evaluation]);
}

/** Alt + ↓ and Alt + ↑ go from person to person wherever the focus is. */
function useMoves(groups: readonly PeopleGroup[], evaluation: string | null): (where: Move) => void {
  const navigate = useNavigate();
  const move = useCallback(
    (where: Move) => {
      const at = evaluation ?? "";
      const to = where === "next-open" ? nextOpen(groups, at) : neighbour(groups, at, where === "after" ? 1 : -1);
      if (to !== null) void navigate({ to: "/marking/$evaluation", params: { evaluation: to.id }, resetScroll: false });
    },
    [groups, evaluation, navigate],
  );
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      move(event.key === "ArrowDown" ? "after" : "before");
    };
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  }, [move]);
  return move;
}
