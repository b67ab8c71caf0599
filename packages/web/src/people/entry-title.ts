// An entry of a card in words: what it is, and what more there is to say of it.
import { useTranslation } from "react-i18next";
import { useSay } from "../design/say.ts";
import { useAbsenceTitle } from "./absence-kinds.ts";
import type { CardEntry } from "./card-entries.ts";
import { usePlacesOf } from "./posts-of.ts";
import { useUnits } from "./staff-list.ts";

interface Said {
  readonly title: string;
  readonly about: string | null;
}

/** `nameOf`: what a person whom an entry names is called. */
export function useEntryTitle(
  entries: readonly CardEntry[],
  nameOf: (person: string) => string,
): (entry: CardEntry) => Said {
  const { t } = useTranslation("people");
  const say = useSay();
  const absenceTitle = useAbsenceTitle();
  const placeOf = usePlacesOf(entries);
  const units = useUnits().data ?? [];
  const unitTitle = (id: string): string => {
    const unit = units.find((one) => one.id === id);
    return unit === undefined ? t("closed-unit") : say.titled(unit.name);
  };
  const postTitle = (entry: CardEntry): { title: string; unit: string | null } => {
    const place = placeOf(entry);
    if (place === undefined) return { title: t("coming"), unit: null };
    if (place === null) return { title: t("closed-post"), unit: null };
    return { title: say.titled(place.post.title), unit: place.unit === null ? null : say.titled(place.unit.name) };
  };
  return (entry) => {
    switch (entry.kind) {
      case "appoint": {
        const { title, unit } = postTitle(entry);
        const how = [
          entry.of.as === "acting" ? t("entry.acting") : null,
          entry.of.by === "election" ? t("entry.election") : null,
          unit,
        ];
        return { title, about: how.filter((part) => part !== null).join(" · ") };
      }
      case "send": {
        const { place } = entry.of;
        const where = place === undefined ? null : "unit" in place ? unitTitle(place.unit) : place.body;
        return { title: t("absence.sent"), about: where };
      }
      case "receive": {
        const { title, unit } = postTitle(entry);
        return {
          title: t("entry.received", { sender: entry.of.sender }),
          about: [title, unit].filter((part) => part !== null).join(" · "),
        };
      }
      case "begin-absence": {
        const { absence, substitute } = entry.of;
        return {
          title: absenceTitle(absence),
          about: substitute === null ? null : t("entry.substituted-by", { name: nameOf(substitute) }),
        };
      }
      case "replace":
        return { title: t("absence.replaced"), about: t("entry.replaces", { name: nameOf(entry.of.by) }) };
      case "dismiss":
        return { title: t("entry.dismissed"), about: entry.of.ground };
    }
  };
}
