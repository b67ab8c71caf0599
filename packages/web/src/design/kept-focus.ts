// The focus after an act. A button that is at work can hold no focus, and one that has done its work often goes away: whoever
// goes by keyboard or listens is put back on it, or on the heading of what stands in its place, not at the page's beginning.
interface Step {
  readonly part: Element;
  readonly title: string | null;
  readonly around: Element | null;
  readonly place: number;
}

interface Place {
  readonly element: HTMLElement;
  readonly trail: readonly Step[];
}

const parts = "td, section, .data-body, [role=dialog], main";
const dialogs = "[role=dialog]";
const headings = "h1, h2, h3, h4";
const controls = "button:enabled, a[href], input:enabled";
/** Milliseconds for whoever moves the focus himself: a new page, a dialog that closes, the next row. */
const patience = 120;
/** So often it is looked whether a button has done its work. */
const most = 40;

/** Watches the whole document until the answer is called. */
export function keepFocus(): () => void {
  /** The last of each dialog and of the page, the latest at the end. */
  const places = new Map<Element, Place>();
  let [waiting, looked] = [0, 0];
  function remember({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    const within = target.closest(`${dialogs}, main`) ?? document.body;
    places.delete(within);
    for (const gone of places.keys()) if (!gone.isConnected) places.delete(gone);
    places.set(within, { element: target, trail: trailOf(target) });
    looked = 0;
  }
  /** Whoever points at something else on the page has let go himself; what is unfolded above it belongs to where he is. */
  function letGo({ target }: PointerEvent): void {
    if (!(target instanceof Element) || target.closest("[data-portal]") !== null) return;
    if ([...places.values()].at(-1)?.element.contains(target) !== true) places.clear();
  }
  function look(): void {
    if (!isLost() || places.size === 0) return;
    clearTimeout(waiting);
    waiting = window.setTimeout(restore, patience);
  }
  function restore(): void {
    if (!isLost() || !document.hasFocus()) return;
    const isAbove = document.querySelector(dialogs) !== null;
    for (const [within, { element, trail }] of [...places].toReversed()) {
      if (isAbove && !within.matches(dialogs)) continue;
      if (element.isConnected && element.matches(":disabled") && (looked += 1) < most) return look();
      if (isTaken(element)) return;
      const place = placeOf(trail);
      if (place === null) continue;
      if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
      if (isTaken(place) && place.matches(":focus-visible")) place.scrollIntoView({ block: "nearest" });
      return;
    }
  }
  const changes = new MutationObserver(look);
  changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
  document.addEventListener("focusin", remember);
  document.addEventListener("pointerdown", letGo);
  return () => {
    clearTimeout(waiting);
    changes.disconnect();
    document.removeEventListener("focusin", remember);
    document.removeEventListener("pointerdown", letGo);
  };
}

function isTaken(element: HTMLElement): boolean {
  element.focus({ preventScroll: true });
  return !isLost();
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The parts of the page around it, the nearest first, each with its place among its neighbours. */
function trailOf(element: Element): readonly Step[] {
  const part = element.closest(parts);
  if (part === null) return [];
  const around = part.parentElement;
  const place = around === null ? 0 : [...around.children].indexOf(part);
  const title = headingOf(part)?.textContent ?? null;
  return [{ part, title, around, place }, ...(around === null ? [] : trailOf(around))];
}

/** What of it still stands, was drawn anew elsewhere, or came where it stood. */
function placeOf(trail: readonly Step[]): HTMLElement | null {
  for (const { part, title, around, place } of trail) {
    const standing = part.isConnected
      ? part
      : (namesake(title) ?? (around?.isConnected ? around.children[place] : null));
    if (!(standing instanceof HTMLElement)) continue;
    const found = standing.matches(".data-body") ? standing : standing.querySelector<HTMLElement>(firstIn(standing));
    if (found !== null) return found;
    if (standing.matches(dialogs)) return standing;
  }
  return null;
}

function namesake(title: string | null): Element | undefined {
  if (title === null) return undefined;
  return [...document.querySelectorAll(parts)].find((part) => headingOf(part)?.textContent === title);
}

/** In a cell of a table what can be done there now; elsewhere its heading. */
function firstIn(part: Element): string {
  return part.matches("td") ? controls : headings;
}

function headingOf(part: Element): HTMLElement | null {
  return part.querySelector(headings);
}
