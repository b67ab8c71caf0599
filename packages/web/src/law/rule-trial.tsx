// A rule tried with somebody's own numbers: the server computes and gives its reasons; nothing is kept anywhere.
import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useEffect, useMemo, useRef, useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { api } from "../api/api.ts";
import { Refused } from "../api/problem.ts";
import { Blocks } from "../design/blocks.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { TrialFields } from "./trial-fields.tsx";
import { draftOf, givenOf, placeOfFault } from "./trial.ts";
import type { Draft } from "./trial.ts";
import type { LawRead, Rule } from "./use-law.ts";

export function RuleTrial({ rule, asked }: { readonly rule: Rule; readonly asked: LawRead["asked"] }): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const [draft, setDraft] = useState<Draft>({});
  const [example, setExample] = useState("");
  const trial = useMutation({
    mutationFn: (tried: Draft) =>
      api.law.tryRule({ params: { rule: rule.id }, query: asked, body: { given: givenOf(rule.inputs, tried) } }),
  });
  const answer = useRef<HTMLDivElement>(null);
  const { data } = trial;
  useEffect(() => {
    const place = answer.current;
    if (data === undefined || place === null) return;
    place.scrollTop = 0;
    const top = place.getBoundingClientRect().top;
    if (top < 0 || top > globalThis.innerHeight - 120) place.scrollIntoView({ block: "start" });
  }, [data]);
  const faults = useMemo(() => faultsOf(trial.error), [trial.error]);
  const others = [...faults].filter(([place]) => place === "").map(([, sentence]) => sentence);
  const atFields = [...faults.keys()].some((place) => place !== "");
  function choose(id: string): void {
    setExample(id);
    const chosen = rule.examples.find((one) => one.id === id);
    if (chosen === undefined) return;
    const filled = draftOf(chosen.given);
    setDraft(filled);
    trial.mutate(filled);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    trial.mutate(draft);
  }
  return (
    <section aria-labelledby="trial" className="law-trial no-print">
      <Title order={2} size="h4" id="trial">
        {t("try")}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t("try-about")}
      </Text>
      <div className="law-trial-sides">
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            {rule.examples.length > 0 && (
              <NativeSelect
                label={t("example")}
                data={[
                  { value: "", label: t("own-numbers") },
                  ...rule.examples.map(({ id, name }) => ({ value: id, label: say.titled(name) })),
                ]}
                value={example}
                onChange={(event) => choose(event.currentTarget.value)}
                maw={520}
              />
            )}
            <TrialFields
              inputs={rule.inputs}
              within={null}
              elements={[]}
              draft={draft}
              set={(place, value) => setDraft((before) => ({ ...before, [place]: value }))}
              faults={faults}
            />
            <Group>
              <Button type="submit" loading={trial.isPending}>
                {t("compute")}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  setDraft({});
                  setExample("");
                  trial.reset();
                }}
              >
                {t("empty-fields")}
              </Button>
            </Group>
          </Stack>
        </form>
        {/* What is scrolled by itself must be reached by the keyboard too. */}
        <div
          ref={answer}
          className="law-trial-answer"
          role="region"
          aria-live="polite"
          aria-label={t("answer")}
          tabIndex={trial.data === undefined ? undefined : 0}
        >
          {trial.error !== null && faults.size === 0 && <RefusalNote error={trial.error} />}
          {others.map((sentence) => (
            <Alert key={sentence} color="red" variant="light" mb="xs">
              {sentence}
            </Alert>
          ))}
          {atFields && (
            <Alert color="red" variant="light">
              {t("faulty", { count: faults.size })}
            </Alert>
          )}
          {trial.data !== undefined && <Blocks blocks={trial.data.explanation.slice(1)} />}
          {trial.data === undefined && trial.error === null && (
            <Paper withBorder p="md">
              <Text c="dimmed" size="sm">
                {t("try-empty")}
              </Text>
            </Paper>
          )}
        </div>
      </div>
    </section>
  );
}

/** By the field's place; empty for what concerns the whole. */
function faultsOf(error: Error | null): ReadonlyMap<string, string> {
  if (!(error instanceof Refused) || error.status !== 422) return new Map();
  return new Map((error.body.faults ?? []).map(({ at, sentence }) => [placeOfFault(at) ?? "", sentence]));
}
