// A change that needs one text and nothing else.
import { Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { ActDialog } from "../design/act-dialog.tsx";
import type { Doing } from "../design/act-dialog.tsx";

interface Props {
  readonly title: string;
  readonly label: string;
  readonly about?: string;
  readonly act: Doing;
  readonly onSubmit: (text: string) => void;
  readonly onClose: () => void;
}

export function WordsDialog({ title, label, about, act, onSubmit, onClose }: Props): ReactNode {
  const [text, setText] = useState("");
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={title}
      does={title}
      act={act}
      ready={text.trim() !== ""}
      onSubmit={() => onSubmit(text.trim())}
    >
      {about !== undefined && (
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      )}
      <Textarea
        label={label}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
