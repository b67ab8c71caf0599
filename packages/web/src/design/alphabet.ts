// The order of the alphabet. Browsers are built with fewer languages than servers, so the Kazakh order stands here itself:
// А Ә Б В Г Ғ … Һ after Х, І after Ы.
const kazakh = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
const latin = "abcdefghijklmnopqrstuvwxyz";

/** Signs, then figures, then Latin letters, then Kazakh ones, then whatever else there is. */
const [figures, others] = [200, 1_000];
const mostCode = 0x10_ff_ff;
const places = new Map([...latin, ...kazakh].map((letter, place) => [letter, figures + 1 + place]));

const english = new Intl.Collator("en", { numeric: true });

export function alphabetical(language: string): (a: string, b: string) => number {
  if (language === "en") return english.compare;
  return byKazakh;
}

/** The items by their texts, those with equal texts as they came. */
export function inAlphabet<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  language: string,
  descending = false,
): readonly Item[] {
  const sign = descending ? -1 : 1;
  if (language === "en") {
    const keyed = items.map((item) => ({ item, text: textOf(item) }));
    return keyed.sort((a, b) => sign * english.compare(a.text, b.text)).map(({ item }) => item);
  }
  const keyed = items.map((item) => ({ item, places: placesOf(textOf(item)) }));
  return keyed.sort((a, b) => sign * comparePlaces(a.places, b.places)).map(({ item }) => item);
}

/** Kazakh names stand in Russian lists too, so both languages have the order that knows all their letters. */
function byKazakh(a: string, b: string): number {
  return comparePlaces(placesOf(a), placesOf(b));
}

function comparePlaces(one: readonly number[], other: readonly number[]): number {
  const most = Math.min(one.length, other.length);
  for (let at = 0; at < most; at += 1) {
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  }
  return one.length - other.length;
}

/** A name is compared with a dozen others in one sorting: its letters are found once. */
const found = new Map<string, readonly number[]>();
const mostFound = 20_000;

/** Figures that stand together are one number: 9 comes before 10. */
function placesOf(text: string): readonly number[] {
  const known = found.get(text);
  if (known !== undefined) return known;
  if (found.size >= mostFound) found.clear();
  const parts = text.toLowerCase().match(/\d+|\D/gu) ?? [];
  const made = parts.flatMap((part) => (/\d/u.test(part) ? [figures, Number(part)] : [placeOf(part)]));
  found.set(text, made);
  return made;
}

function placeOf(letter: string): number {
  const code = letter.codePointAt(0)!;
  return places.get(letter) ?? (/\p{L}/u.test(letter) ? others + code : (figures * code) / (1 + mostCode));
}

const folds: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ё: "е",
};

/** For searching: small letters, and Kazakh ones found by those of a keyboard that lacks them. */
export function foldedText(text: string): string {
  return text.toLowerCase().replace(/[әғқңөұүһіё]/gu, (letter) => folds[letter] ?? letter);
}
