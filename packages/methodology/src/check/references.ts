// Finds in the text of a clause where it sends the reader: clauses, paragraphs, sub-points, chapters and annexes of this act.
// References to other acts («статьи 33 Закона», «к Типовой методике», «33-бабының») are recognised and left alone.

export interface Reference {
  /** As an address: `5`, `6¶2`, `42(1)`, `app.9`, or `chapter.6`. */
  readonly to: string;
  /** Where it stands in the text: of the first letter and after the last. */
  readonly start: number;
  readonly end: number;
  /** What the reader is sent there for: the terms set there, the order of doing set there, or anything else. */
  readonly purpose: "term" | "order" | "other";
}

const NUMBER = String.raw`\d+(?:-\d+)?`;
const LIST = String.raw`${NUMBER}\)?(?:(?:\s*,\s*|\s+и\s+|\s+және\s+)${NUMBER}\)?)*`;

const ORDINALS = ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"];

/** `own`: the address of the clause that speaks, for «настоящего пункта». */
export function referencesIn(text: string, own: string): Reference[] {
  return [...russian(text, own), ...kazakh(text)].sort((left, right) => left.start - right.start);
}

function* russian(text: string, own: string): Generator<Reference> {
  yield* russianPoints(text, own);
  for (const match of text.matchAll(new RegExp(String.raw`(?<!\p{L}|под)(пункт\p{L}*)\s+(${LIST})`, "giu"))) {
    const end = match.index + match[0].length;
    if (isOfAnotherAct(text.slice(end))) continue;
    const paragraph = paragraphBefore(text.slice(0, match.index));
    for (const number of numbersIn(match[2]!)) {
      if (isAnnexPoint(match[2]!)) continue;
      const to = paragraph === null ? number : `${number}¶${paragraph}`;
      yield { to, start: match.index, end, purpose: purposeOf(text, match.index, end) };
    }
  }
  for (const match of text.matchAll(
    new RegExp(String.raw`(?<!\p{L})приложени(?:е|я|ю|ем|и|ям|ями|ях)\s*(${LIST})`, "giu"),
  )) {
    const end = match.index + match[0].length;
    if (!isAnnexOfThisAct(text.slice(end))) continue;
    for (const number of numbersIn(match[1]!)) yield { to: `app.${number}`, start: match.index, end, purpose: "other" };
  }
  for (const match of text.matchAll(/(?<!\p{L})глав(?:а|ы|е|у|ой)\s+(\d+)(?=\s+настоящ)/giu)) {
    yield { to: `chapter.${match[1]!}`, start: match.index, end: match.index + match[0].length, purpose: "other" };
  }
}

/** «подпунктом 1) пункта 42», «подпунктами 1) и 2) настоящего пункта», «подпунктом 3)» of the clause that speaks. */
function* russianPoints(text: string, own: string): Generator<Reference> {
  for (const match of text.matchAll(new RegExp(String.raw`(?<!\p{L})подпункт\p{L}*\s+(${LIST})`, "giu"))) {
    const end = match.index + match[0].length;
    const after = text.slice(end);
    const clause = new RegExp(String.raw`^\s+пункта\s+(${NUMBER})`, "iu").exec(after);
    if (isOfAnotherAct(clause === null ? after : after.slice(clause[0].length))) continue;
    for (const number of numbersIn(match[1]!)) {
      yield {
        to: `${clause?.[1] ?? own}(${number})`,
        start: match.index,
        end: end + (clause?.[0].length ?? 0),
        purpose: "other",
      };
    }
  }
}

/** «пункт 12) пункта 2» names a sub-point carelessly: the clause that follows is found by itself. */
function isAnnexPoint(list: string): boolean {
  return list.includes(")");
}

function numbersIn(list: string): string[] {
  return list.match(new RegExp(NUMBER, "gu")) ?? [];
}

/** An article, a law, rules, another order: whatever follows without «настоящий» and is an act's name. */
function isOfAnotherAct(after: string): boolean {
  if (/^\s*настоящ/iu.test(after)) return false;
  return (
    /^\s*(?:стат(?:ьи|ей)|приказ|решени|постановлени|закона|кодекса|правил|положени|указа|распоряжени|типов)/iu.test(
      after,
    ) || /^\s+\p{Lu}\p{L}+/u.test(after)
  );
}

/** «к настоящей Методике», «к Методике», or nothing at all; «к Типовой методике», «к приказу» are others. */
function isAnnexOfThisAct(after: string): boolean {
  const lead = /^\s*(?:к\s+)?(\p{L}*)/u.exec(after)?.[1] ?? "";
  if (/^(?:настоящ|методик|систем)/iu.test(lead)) return true;
  return !/^\s*к\s/u.test(after) && !/^\p{Lu}/u.test(lead) && !/^(?:типов|приказ|решени|постановлени)/iu.test(lead);
}

/** «части второй», «абзац второй» right before «пункта». */
function paragraphBefore(before: string): number | null {
  const word = /(?:абзац\p{L}*|част\p{L}+)\s+(\p{L}+)\s*$/iu.exec(before)?.[1]?.toLowerCase();
  const index = word === undefined ? -1 : ORDINALS.findIndex((stem) => word.startsWith(stem));
  return index === -1 ? null : index + 1;
}

/** «11-тармағында», «16-тармағының 2) тармақшасында», «1-қосымшаға». */
function* kazakh(text: string): Generator<Reference> {
  for (const match of text.matchAll(
    new RegExp(String.raw`(${NUMBER})-тарма(?:қ(?!ша)|ғ)\p{L}*(?:\s+(\d+)\)\s*тармақша\p{L}*)?`, "giu"),
  )) {
    const before = text.slice(0, match.index);
    if (
      /(?:бабының|бабы|заңының|кодексінің|бұйрығының|қаулысының|шешімінің|жарлығының|қағидаларының|ережесінің|үлгілік\s+\p{L}+)\s*$/iu.test(
        before,
      )
    )
      continue;
    const end = match.index + match[0].length;
    const to = match[2] === undefined ? match[1]! : `${match[1]!}(${match[2]})`;
    yield { to, start: match.index, end, purpose: purposeOf(text, match.index, end) };
  }
  for (const match of text.matchAll(new RegExp(String.raw`(${NUMBER})-қосымша\p{L}*`, "giu"))) {
    if (/(?:үлгілік\s+\p{L}+|бұйрыққа|шешімге|қаулыға)\s*$/iu.test(text.slice(0, match.index))) continue;
    yield { to: `app.${match[1]!}`, start: match.index, end: match.index + match[0].length, purpose: "other" };
  }
}

/** Judged by the words next to the reference: «в сроки, установленные в пункте 5», «в порядке, предусмотренном в пункте 13». */
function purposeOf(text: string, start: number, end: number): Reference["purpose"] {
  const before = text.slice(Math.max(0, start - 50), start);
  const after = text.slice(end, end + 40);
  if (
    /сроки,?\s+(?:установленн\p{L}+|предусмотренн\p{L}+|определ[её]нн\p{L}+|указанн\p{L}+)\s+(?:в\s+)?$/iu.test(before)
  )
    return "term";
  if (
    /(?:установленн|предусмотренн|определ[её]нн|указанн)\p{L}+\s+(?:в\s+)?$/iu.test(before) &&
    /^\s*(?:настоящ\p{L}+\s+\p{L}+\s+)?сроки?(?!\p{L})/iu.test(after)
  )
    return "term";
  if (/^\s*(?:көрсетілген|белгіленген|айқындалған|көзделген)\s+мерзім/iu.test(after)) return "term";
  if (
    /порядке,?\s+(?:установленн\p{L}+|предусмотренн\p{L}+|определ[её]нн\p{L}+|указанн\p{L}+)\s+(?:в\s+)?$/iu.test(
      before,
    )
  )
    return "order";
  if (/^\s*(?:көрсетілген|белгіленген|айқындалған|көзделген)\s+тәртіп/iu.test(after)) return "order";
  return "other";
}
