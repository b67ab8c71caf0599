// The address of a clause as a document names it: `17¶3` is paragraph 3 of clause 17, `app.12(7)` clause 7 of annex 12.
import { useTranslation } from "react-i18next";

/** Several addresses stand with commas between. What the act neither numbers nor annexes is called by its address. */
export function useClauseName(): (address: string) => string {
  const { t } = useTranslation("design");
  const one = (address: string): string => {
    const match = /^(typical:)?(app\.|decision\.|order\.|decree\.)?([^(¶]+)((?:¶\d+|\([^)]+\))*)$/u.exec(address);
    if (match === null) return address;
    const [, typical, prefix, place = "", parts = ""] = match;
    const annex = prefix === "app.";
    const inner = [...parts.matchAll(/¶(\d+)|\(([^)]+)\)/gu)].map(([, paragraph, point]) => {
      if (paragraph !== undefined) return t("place.paragraph", { number: paragraph });
      return annex ? t("clause", { address: point }) : t("place.point", { number: point });
    });
    const named = /^\d/u.test(place) ? t("clause", { address: place }) : (prefix ?? "") + place;
    const head = annex ? t("place.annex", { number: place }) : place === "preamble" ? t("place.preamble") : named;
    const enacting = prefix !== undefined && !annex;
    const before = typical !== undefined ? [t("place.typical")] : enacting ? [t("place.enacting")] : [];
    return [...before, head, ...inner].join(", ");
  };
  return (address) => address.split(", ").map(one).join("; ");
}
