// The order of the alphabet. Browsers are built with fewer languages than servers, so the Kazakh order stands here itself:
// А Ә Б В Г Ғ … Һ after Х, І after Ы.
const kazakh = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
const places = new Map([...kazakh].map((letter, place) => [letter, place]));

const russian = new Intl.Collator("ru", { numeric: true });
const english = new Intl.Collator("en", { numeric: true });

export function alphabetical(language: string): (a: string, b: string) => number {
  if (language === "en") return english.compare;
  return byKazakh;
}

/** Kazakh names stand in Russian lists too, so both languages have the order that knows all their letters. */
function byKazakh(a: string, b: string): number {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [x, y] = [places.get(one[at]!), places.get(other[at]!)];
    if (one[at] === other[at]) continue;
    if (x !== undefined && y !== undefined) return x - y;
    return russian.compare(one.slice(at).join(""), other.slice(at).join(""));
  }
  return one.length - other.length;
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

/** A name is compared with a dozen others in one sorting: its letters are taken apart once. */
const taken = new Map<string, readonly string[]>();
const mostTaken = 20_000;

function lettersOf(text: string): readonly string[] {
  const known = taken.get(text);
  if (known !== undefined) return known;
  if (taken.size >= mostTaken) taken.clear();
  const letters = [...text.toLowerCase()];
  taken.set(text, letters);
  return letters;
}
