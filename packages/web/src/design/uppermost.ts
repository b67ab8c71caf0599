// Of dialogs that stand above each other, Escape closes the uppermost: the form below, and what was typed in it, stays.
const dialogs = ".mantine-Modal-content, .mantine-Drawer-content";
const close = ".mantine-Modal-close, .mantine-Drawer-close";

/** To be called before any dialog is drawn: each of the kit's listens to the whole window for itself. */
export function closeUppermostOnly(): void {
  addEventListener("keydown", closeOne, { capture: true });
}

function closeOne(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.isComposing) return;
  const open = [...document.querySelectorAll(dialogs)];
  if (open.length < 2) return;
  const { target } = event;
  // A list or a calendar that is unfolded in the dialog folds up first.
  if (target instanceof Element && target.getAttribute("data-mantine-stop-propagation") === "true") return;
  event.stopImmediatePropagation();
  const uppermost = open.find((dialog) => dialog.contains(document.activeElement)) ?? open.at(-1);
  uppermost?.querySelector<HTMLElement>(close)?.click();
}
