// Score and grade as they come of the marks, or what is still missing; always in sight, with the button that hands in.
import { Anchor, Button, Drawer, Group, Stack, Text } from "@mantine/core";
import type { Block } from "@bagalau/methodology";
import { IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { Blocks } from "../design/blocks.tsx";
import { useSay } from "../design/say.ts";
import type { Live } from "./rule-engine.ts";
import type { Given } from "./sheet-content.ts";
import type { Asked } from "./sheet-fields.ts";
import type { Form } from "./sheet-answers.ts";

interface Props {
  readonly evaluation: string;
  readonly live: Live | null;
  readonly given: Given;
  readonly grades: Form["grades"];
  readonly places: readonly Asked[];
  readonly state: ReactNode;
  /** A conflict is to be settled first. */
  readonly blocked: boolean;
  readonly onHandIn: () => void;
}

export function ResultBar({ evaluation, live, given, grades, places, state, blocked, onHandIn }: Props): ReactNode {
  const { t } = useTranslation("marking");
  const [explained, setExplained] = useState(false);
  return (
    <div className="marking-result">
      <Group justify="space-between" gap="sm">
        <Stack gap={4} flex={1} miw={220}>
          <div role="status">
            {live === null ? (
              <Text c="dimmed">{t("engine-coming")}</Text>
            ) : live.ok ? (
              <Reached live={live} grades={grades} />
            ) : (
              <Lacking faults={live.faults} places={places} />
            )}
          </div>
          <Group gap="md">
            {state}
            {live?.ok === true && (
              <Anchor
                component="button"
                type="button"
                size="sm"
                className="no-print"
                onClick={() => setExplained(true)}
              >
                {t("how-computed")}
              </Anchor>
            )}
            <Text size="sm" c="dimmed" className="no-print marking-keys">
              {t("keys")}
            </Text>
          </Group>
        </Stack>
        <Button
          className="no-print marking-hand-in"
          size="md"
          variant={live?.ok === true ? "filled" : "default"}
          leftSection={<IconSend size={17} aria-hidden />}
          disabled={blocked}
          title={t("hand-in-key")}
          onClick={onHandIn}
        >
          {t("hand-in")}
        </Button>
      </Group>
      <Drawer
        opened={explained}
        onClose={() => setExplained(false)}
        position="right"
        size="lg"
        title={t("how-computed")}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {explained && <Explanation evaluation={evaluation} given={given} />}
      </Drawer>
    </div>
  );
}

export function Reached({
  live,
  grades,
}: { readonly live: Live & { readonly ok: true } } & Pick<Props, "grades">): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const grade = grades.find(({ id }) => id === live.grade);
  if (live.score === null) return <Text>{t("no-value")}</Text>;
  return (
    <Stack gap={6}>
      <Group gap="sm" wrap="nowrap">
        <Text fw={700} fz={26} lh={1}>
          {say.figure(live.score)}
        </Text>
        <Text fw={500} lh={1.25}>
          {grade === undefined ? "" : say.titled(grade.title)}
        </Text>
      </Group>
      {grades.length > 1 && (
        <div className="marking-scale" aria-hidden>
          {grades.map(({ id, from, to }) => (
            <span
              key={id}
              data-reached={id === live.grade || undefined}
              style={{ flexGrow: Math.max(Number(to) - Number(from), 0.01) } as CSSProperties}
            />
          ))}
        </div>
      )}
    </Stack>
  );
}

/** So many are named without the line growing; more are seen on the sheet itself. */
const fewNames = 2;

type Faults = (Live & { readonly ok: false })["faults"];

/** First what is wrong, then what is not there yet. */
function Lacking({ faults, places }: { readonly faults: Faults; readonly places: readonly Asked[] }): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const namesOf = (paths: ReadonlySet<string>): string =>
    places
      .filter(({ at }) => paths.has(at))
      .map(({ field }) => say.titled(field.title))
      .join(", ");
  const wrong = new Set(faults.filter(({ code }) => code !== "missing").map(({ path }) => path));
  const missing = new Set(faults.filter(({ code }) => code === "missing").map(({ path }) => path));
  return (
    <Stack gap={2}>
      {wrong.size > 0 && <Text c="var(--mantine-color-error)">{t("wrong", { names: namesOf(wrong) })}</Text>}
      {missing.size > 0 && (
        <Text>
          {missing.size > fewNames
            ? t("missing-many", { count: missing.size })
            : t("missing", { count: missing.size, names: namesOf(missing) })}
        </Text>
      )}
    </Stack>
  );
}

function Explanation({ evaluation, given }: Pick<Props, "evaluation" | "given">): ReactNode {
  const { i18n } = useTranslation();
  const preview = useQuery({
    queryKey: ["preview", evaluation, given, i18n.language],
    queryFn: () => api.evaluations.sheet.preview({ params: { evaluation }, body: { given: { ...given } } }),
    gcTime: 0,
  });
  return (
    <Answered of={preview} lines={10}>
      {({ explanation, faults }) => (
        <>
          {faults.map(({ sentence }) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          <Blocks blocks={explanation as readonly Block[]} />
        </>
      )}
    </Answered>
  );
}
