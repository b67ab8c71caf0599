// A change that needs words: a title, its fields, one button that does it; what is refused stays beside what was typed.
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FormEvent, ReactNode } from "react";
import { useFocusBack } from "./focus-back.ts";
import { RefusalNote } from "./refusal-note.tsx";
import { tell } from "./tell.ts";

/** What the dialog needs of an `Act`. */
export interface Doing {
  readonly running: boolean;
  readonly error: Error | null;
  /** Absent where what it does tells of itself. */
  readonly whenDone?: (tell: () => void) => void;
}

/** On the phone a finger finds it. */
const finger = { base: 44, sm: 36 };

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What the button does, in a verb. */
  readonly does: string;
  readonly act: Doing;
  readonly onSubmit: () => void;
  readonly ready?: boolean;
  /** Cannot be undone. */
  readonly grave?: boolean;
  readonly size?: string;
  /** The button has the focus at once: there is nothing to fill in, and Enter does it. */
  readonly offered?: boolean;
  /** Whoever opened it tells in words of its own that it is done. */
  readonly untold?: boolean;
  readonly children?: ReactNode;
}

export function ActDialog({
  opened,
  onClose,
  title,
  does,
  act,
  onSubmit,
  ready = true,
  grave = false,
  size = "lg",
  offered = false,
  untold = false,
  children,
}: Props): ReactNode {
  const { t } = useTranslation("design");
  useFocusBack(opened);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!ready || act.running) return;
    if (!untold) act.whenDone?.(() => void tell(t("done", { title })));
    onSubmit();
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size} closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={submit} noValidate ref={offerFirstField}>
        <Stack>
          {children}
          {act.error !== null && (
            <div ref={bringIntoSight}>
              <RefusalNote error={act.error} />
            </div>
          )}
          <Group justify="flex-end">
            <Button variant="default" mih={finger} onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button
              type="submit"
              mih={finger}
              loading={act.running}
              disabled={!ready}
              data-autofocus={offered || undefined}
              {...(grave ? { color: "red" } : {})}
            >
              {does}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** In a long form the refusal may come below the edge of the dialog. */
function bringIntoSight(note: HTMLElement | null): void {
  note?.scrollIntoView({ block: "nearest" });
}

/** Writing begins at once; on a phone the keyboard would hide what the dialog says, and a field that unfolds would as well. */
function offerFirstField(form: HTMLFormElement | null): void {
  if (form === null || form.querySelector("[data-autofocus]") !== null || !matchMedia("(pointer: fine)").matches)
    return;
  const fields = form.querySelectorAll<HTMLInputElement>(
    "input:not([type=file]):not([type=hidden]), textarea:not([aria-hidden])",
  );
  const day = ".mantine-DateInput-input";
  // A day that is there already is only to be seen.
  const first = [...fields].find((field) => !field.matches(day) || field.value === "");
  if (first !== undefined && !first.matches(`[aria-haspopup]:not([readonly]), ${day}`))
    first.setAttribute("data-autofocus", "");
}
