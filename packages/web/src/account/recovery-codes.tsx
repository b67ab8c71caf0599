// Recovery codes: shown once, to be printed or kept; the list before them is void.
import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { download } from "../design/download-table.ts";
import { useProvedAct } from "../design/use-proved-act.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function RecoveryCodes({ opened, onClose }: Props): ReactNode {
  const { t } = useTranslation("account");
  const [codes, setCodes] = useState<readonly string[]>([]);
  const act = useProvedAct(api.me.recoveryCodes, (answer) => {
    setCodes(answer.codes);
    onClose();
  });
  return (
    <>
      <ActDialog
        opened={opened}
        onClose={onClose}
        title={t("add-recovery")}
        does={t("make-codes")}
        act={act}
        onSubmit={() => act.run({ body: { label: t("means.recovery-codes") } })}
      >
        {act.question}
        <Text size="sm">{t("recovery-about")}</Text>
      </ActDialog>
      <Modal
        opened={codes.length > 0}
        onClose={() => setCodes([])}
        title={t("means.recovery-codes")}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        <Stack>
          <Alert color="yellow">{t("codes-once")}</Alert>
          <SimpleGrid cols={2} component="ul" className="codes">
            {codes.map((code) => (
              <Text key={code} component="li" ff="monospace">
                {code}
              </Text>
            ))}
          </SimpleGrid>
          <Group>
            <Button variant="default" onClick={() => print()}>
              {t("print")}
            </Button>
            <Button
              variant="default"
              onClick={() =>
                download("bagalau-codes.txt", new Blob([`${codes.join("\r\n")}\r\n`], { type: "text/plain" }))
              }
            >
              {t("keep-file")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
