// What the server refused, in its own sentences: every fault with its place, and the clause that refuses.
import { Alert, Anchor, Button, List, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconWifiOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { NoAnswer, Refused } from "../api/problem.ts";
import { useClauseName } from "./clause-name.ts";
import { DestroyedNote } from "./destroyed-note.tsx";
import { useSay } from "./say.ts";

interface Props {
  readonly error: Error | null;
  readonly again?: (() => void) | undefined;
}

/** Nothing where there is no error. */
export function RefusalNote({ error, again }: Props): ReactNode {
  const { t } = useTranslation("design");
  const say = useSay();
  const clauseName = useClauseName();
  if (error === null) return null;
  const retry = again !== undefined && (
    <Button variant="light" size="xs" onClick={again} w="fit-content">
      {t("again")}
    </Button>
  );
  if (!(error instanceof Refused)) {
    const silent = error instanceof NoAnswer;
    return (
      <Alert
        role="alert"
        color="orange"
        icon={silent ? <IconWifiOff /> : <IconAlertTriangle />}
        title={t(silent ? "no-answer" : "broken")}
      >
        <Stack gap="xs">
          <Text size="sm">{t(silent ? "no-answer-about" : "broken-about")}</Text>
          {retry}
        </Stack>
      </Alert>
    );
  }
  const { title, detail, clause, act, faults, changed, instance } = error.body;
  const gone = faults.find(({ code }) => code === "keeping.destroyed");
  if (error.status === 404 && gone !== undefined)
    return <DestroyedNote sentence={gone.sentence} act={gone.params["act"]} />;
  const sentences = [...new Set(faults.map((fault) => fault.sentence))].filter((sentence) => sentence !== detail);
  // Several sentences stand each on its line, not once more in a row.
  const isRow = sentences.length > 1 && detail === faults.map((fault) => fault.sentence).join(" ");
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle />} title={title}>
      <Stack gap="xs">
        {detail !== title && !isRow && <Text size="sm">{detail}</Text>}
        {error.status === 404 && again !== undefined && <Text size="sm">{t("not-here")}</Text>}
        {sentences.length > 0 && (
          <List size="sm">
            {sentences.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        )}
        {clause !== undefined && (
          <Anchor href={lawAddress(clause, act)} target="_blank" size="sm">
            {clauseName(clause)}
          </Anchor>
        )}
        {(changed ?? []).length > 0 && (
          <List size="sm">
            {changed?.map((event) => (
              <List.Item key={event.seq}>{t("changed-at", { moment: say.moment(event.at) })}</List.Item>
            ))}
          </List>
        )}
        {error.status >= 500 && (
          <Text size="xs" c="dimmed">
            {t("request-id", { id: instance.split(":").at(-1) })}
          </Text>
        )}
        {mayChange(error) && retry}
      </Stack>
    </Alert>
  );
}

/** What is refused for what was asked stays refused. */
function mayChange({ status }: Refused): boolean {
  return status >= 500 || status === 429;
}

/** Beside what was typed, in a window of its own. */
function lawAddress(clause: string, act: string | undefined): string {
  const edition = act?.split("@")[1];
  return `/law?${new URLSearchParams({ clause, ...(edition === undefined ? {} : { edition }) })}`;
}
