// The language of an answer: what the request asks for, else the account's own, else Russian.
import type { Language } from "@bagalau/methodology";

const languages: readonly string[] = ["kk", "ru", "en"] satisfies readonly Language[];
const usual: Language = "ru";

/** `header` is Accept-Language as it came. */
export function languageOf(header: string | undefined, own: Language = usual): Language {
  const wanted = (header ?? "")
    .slice(0, 200)
    .split(",")
    .map(weighed)
    .filter(({ weight, tag }) => weight > 0 && languages.includes(tag))
    .toSorted((left, right) => right.weight - left.weight);
  return (wanted[0]?.tag as Language | undefined) ?? own;
}

function weighed(part: string): { readonly tag: string; readonly weight: number } {
  const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim());
  const quality = parameters.find((piece) => piece.startsWith("q="))?.slice("q=".length);
  const weight = quality === undefined ? 1 : Number(quality);
  return { tag: range.toLowerCase().split("-")[0]!, weight: Number.isFinite(weight) ? weight : 0 };
}
