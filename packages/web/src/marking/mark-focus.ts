// Going through a sheet by Enter: from one place to the next, and to the one that lacks something.
function placesIn(sheet: HTMLElement | null): readonly HTMLElement[] {
  return [...(sheet?.querySelectorAll<HTMLElement>("[data-mark]") ?? [])];
}

function inputOf(place: HTMLElement | undefined): HTMLElement | null {
  return place?.querySelector<HTMLElement>("input:checked, input:not([type=checkbox])") ?? null;
}

/** The first place that is still empty, or the one named; the first of all where none is. */
export function focusMark(sheet: HTMLElement | null, at: string | null): void {
  const places = placesIn(sheet);
  const wanted = places.find((place) => (at === null ? isEmpty(place) : place.dataset["mark"] === at));
  const input = inputOf(wanted ?? places[0]);
  input?.focus();
  input?.scrollIntoView({ block: "nearest" });
}

function isEmpty(place: HTMLElement): boolean {
  const input = inputOf(place);
  return input instanceof HTMLInputElement && (input.type === "radio" ? !input.checked : input.value === "");
}

export function isLastMark(sheet: HTMLElement | null, input: HTMLElement): boolean {
  return placesIn(sheet).at(-1)?.contains(input) === true;
}

export function nextMark(sheet: HTMLElement | null, input: HTMLElement): void {
  const places = placesIn(sheet);
  inputOf(places[places.findIndex((place) => place.contains(input)) + 1])?.focus();
}
