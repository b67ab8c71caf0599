// Checkpoints of the journal, the latest first; the file of all of them is kept outside.
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { everyPage } from "../api/every-page.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { Section } from "../design/section.tsx";
import { keyCell, rootCell, signatureCell } from "./cells.tsx";

export function Checkpoints(): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const checkpoints = useQuery({
    queryKey: ["oversight.checkpoints", "all"],
    queryFn: () =>
      everyPage((cursor) =>
        api.oversight.checkpoints({ query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } }),
      ),
  });
  const file = (
    <Button
      component="a"
      href={api.oversight.checkpointsFile.address()}
      download
      variant="default"
      size="sm"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {t("checkpoints-file")}
    </Button>
  );
  return (
    <Section title={t("checkpoints")} about={t("checkpoints-about")} actions={file}>
      <Answered of={checkpoints}>
        {(rows) => (
          <DataTable
            name="checkpoints"
            label={t("checkpoints")}
            rows={rows}
            idOf={({ number }) => String(number)}
            empty={{ title: t("no-checkpoints"), about: t("no-checkpoints-about") }}
            columns={[
              { id: "number", title: t("number"), text: ({ number }) => String(number), number: true, width: "5rem" },
              { id: "at", title: t("made"), text: ({ at }) => at, show: ({ at }) => say.moment(at), width: "13rem" },
              {
                id: "records",
                title: t("records"),
                text: ({ records }) => String(records),
                number: true,
                width: "7rem",
              },
              { id: "root", title: t("root"), text: ({ root }) => root, show: rootCell },
              {
                id: "signature",
                title: t("signature"),
                text: ({ signature }) => signature,
                show: signatureCell,
                wide: true,
              },
              {
                id: "key",
                title: t("key"),
                text: ({ keyId }) => keyId,
                show: keyCell,
                wide: true,
              },
            ]}
          />
        )}
      </Answered>
    </Section>
  );
}
