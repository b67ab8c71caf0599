// A change that needs words: a title, its fields, one button that does it; what is refused stays beside what was typed.
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
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
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!ready || act.running) return;
    if (!untold) act.whenDone?.(() => void tell(t("done", { title })));
    onSubmit();
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size} closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={submit} onKeyDown={ready ? undefined : leadToMissing} noValidate ref={offerFirstField}>
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

/** Who enters what is not whole yet comes to the first thing that is missing, instead of nowhere. */
function leadToMissing(event: KeyboardEvent<HTMLFormElement>): void {
  const { key, target, currentTarget: form } = event;
  if (key !== "Enter" || event.defaultPrevented || !(target instanceof HTMLInputElement)) return;
  // He is about to choose out of a list that is still looked through.
  if (target.ariaExpanded === "true") return;
  // The same press is not felt once more where it leads.
  event.preventDefault();
  const asked = [...form.querySelectorAll<HTMLInputElement>("[required], [data-missing]")];
  asked.find((field) => field.matches("[data-missing]") || field.value.trim() === "")?.focus();
}

/** In a long form the refusal may come below the edge of the dialog. */
function bringIntoSight(note: HTMLElement | null): void {
  note?.scrollIntoView({ block: "nearest" });
}

/** Writing begins at once; on a phone the keyboard would hide what the dialog says. */
function offerFirstField(form: HTMLFormElement | null): void {
  if (form === null || form.querySelector("[data-autofocus]") !== null || !matchMedia("(pointer: fine)").matches)
    return;
  const fields = form.querySelectorAll<HTMLInputElement>(
    "input:enabled:not([type=file]):not([type=hidden]), textarea:not([aria-hidden])",
  );
  // A day that is there already is only to be seen.
  const first = [...fields].find((field) => !field.matches("[data-dates-input]") || field.value === "");
  first?.setAttribute("data-autofocus", "");
}
