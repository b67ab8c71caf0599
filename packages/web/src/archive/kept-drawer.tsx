// One evaluation or result of a year in keeping: its term, its holds, and the case itself.
import { Button, Drawer, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { Answered } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { Holds } from "./holds.tsx";
import type { Kept } from "./kept-page.tsx";

export function KeptDrawer({ row, onClose }: { readonly row: Kept | null; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  return (
    <Drawer
      opened={row !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={row === null ? "" : say.titled(row.title)}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {row !== null && (
        <Stack>
          {row.person !== null && <Text>{row.person.name ?? t("somebody")}</Text>}
          {row.record === "annual" ? <AnnualHolds id={row.id} /> : <EvaluationHolds id={row.id} />}
          {row.act !== null && (
            <Button component={Link} to={`/archive/acts/${row.act.id}`} variant="default">
              {t("kept.to-act", { number: row.act.number })}
            </Button>
          )}
          {row.record === "evaluation" && (
            <Button component={Link} to={`/evaluations/${row.id}`} variant="light">
              {t("kept.to-case")}
            </Button>
          )}
        </Stack>
      )}
    </Drawer>
  );
}

function EvaluationHolds({ id }: { readonly id: string }): ReactNode {
  const shown = useQuery(api.evaluations.conduct.show.query({ params: { evaluation: id } }));
  const hold = useAct(api.evaluations.conduct.hold);
  const release = useAct(api.evaluations.conduct.release);
  const params = { evaluation: id };
  return (
    <Answered of={shown} lines={3}>
      {({ kept, may }) => (
        <Holds
          kept={kept}
          may={may}
          hold={{ ...hold, run: (body) => hold.runAsync({ params, body }) }}
          release={{ ...release, run: (body) => release.runAsync({ params, body }) }}
        />
      )}
    </Answered>
  );
}

function AnnualHolds({ id }: { readonly id: string }): ReactNode {
  const shown = useQuery(api.annual.show.query({ params: { annual: id } }));
  const hold = useAct(api.annual.hold);
  const release = useAct(api.annual.release);
  const params = { annual: id };
  return (
    <Answered of={shown} lines={3}>
      {({ kept, may }) => (
        <Holds
          kept={kept}
          may={may}
          hold={{ ...hold, run: (body) => hold.runAsync({ params, body }) }}
          release={{ ...release, run: (body) => release.runAsync({ params, body }) }}
        />
      )}
    </Answered>
  );
}
