// What members read before the sitting: what the service prepared, and the documents of the case.
import { Anchor, Button, List, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { Answered } from "../design/answered.tsx";
import { FilesField } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";
import type { Case } from "./the-case.ts";

export function MaterialsPart({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const { card, session, may } = of;
  return (
    <Part title={t("materials")} actions={may("add-material") && <AddMaterial evaluation={card.id} />}>
      {session.materials.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("no-materials")}
        </Text>
      ) : (
        <List listStyleType="none" spacing={6}>
          {session.materials.map(({ file, title }) => (
            <List.Item key={file}>
              <Anchor href={api.files.content.address({ params: { file } })} download>
                {title}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
      <CaseDocuments evaluation={card.id} />
    </Part>
  );
}

function CaseDocuments({ evaluation }: { readonly evaluation: string }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const documents = useQuery(api.documents.list.query({ params: { evaluation } }));
  return (
    <Answered of={documents} lines={2}>
      {({ items }) => (
        <Stack gap={6}>
          {items.length > 0 && (
            <Text size="sm" c="dimmed">
              {t("documents-about")}
            </Text>
          )}
          {items.map(({ document, title }) => (
            <Anchor
              key={document}
              href={api.documents.evaluation.address({
                params: { evaluation, document },
                query: { format: "pdf", language: say.language },
              })}
              download
            >
              {t("as-pdf", { title: say.titled(title) })}
            </Anchor>
          ))}
        </Stack>
      )}
    </Answered>
  );
}

function AddMaterial({ evaluation }: { readonly evaluation: string }): ReactNode {
  const { t } = useTranslation("sessions");
  const [opened, { open, close }] = useDisclosure(false);
  const [files, setFiles] = useState<readonly string[]>([]);
  const [title, setTitle] = useState("");
  const act = useAct(api.calibration.addMaterial, () => {
    close();
    setFiles([]);
    setTitle("");
  });
  const [file] = files;
  return (
    <>
      <Button variant="light" size="xs" onClick={open}>
        {t("add-material")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("add-material")}
        does={t("add")}
        act={act}
        ready={file !== undefined && title.trim() !== ""}
        onSubmit={() => {
          if (file !== undefined) act.run({ params: { evaluation }, body: { file, title: title.trim() } });
        }}
      >
        <TextInput
          label={t("material-title")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          required
          maxLength={300}
        />
        <FilesField label={t("file")} value={files} onChange={setFiles} most={1} />
      </ActDialog>
    </>
  );
}
