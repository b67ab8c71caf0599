// That something was done, said in the corner and aloud: whoever did it does not have to look for what has changed.
import i18next from "i18next";

/** Whatever draws messages is to be there. */
export const tellSign = "bagalau.tell";

/** Brought with what draws it, not with every page that has a form. `above`: in the middle of the upper edge, beside what is read next. */
export async function tell(message: string, place: "corner" | "above" = "corner"): Promise<void> {
  dispatchEvent(new Event(tellSign));
  const { notifications } = await import("@mantine/notifications");
  const closeButtonProps = { "aria-label": i18next.t("close", { ns: "design" }) };
  notifications.show({
    message,
    role: "status",
    closeButtonProps,
    ...(place === "above" && { position: "top-center" }),
  });
}
