// What was kept as long as it had to be and then destroyed: that it was, when, and by which act, to whom the server tells it.
import { Alert, Anchor, Stack, Text } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";

interface Props {
  readonly sentence: string;
  /** The act's id. */
  readonly act: string | undefined;
}

export function DestroyedNote({ sentence, act }: Props): ReactNode {
  const { t } = useTranslation("design");
  const found = useQuery({ ...api.archive.act.query({ params: { act: act ?? "" } }), enabled: act !== undefined });
  return (
    <Alert role="status" color="gray" icon={<IconArchive aria-hidden />} title={t("destroyed")}>
      <Stack gap="xs">
        <Text size="sm">{sentence}</Text>
        {found.data !== undefined && (
          <Anchor component={Link} to={`/archive/acts/${found.data.id}`} size="sm">
            {t("destroyed-by", { number: found.data.number })}
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}
