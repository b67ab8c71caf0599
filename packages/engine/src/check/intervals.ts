// What is proved of a number: the stretch in which it lies, ends open or closed, and whether it is always whole.
import { Rational } from "../exact/rational.ts";
import { roundTo } from "../exact/rounding.ts";
import type { RoundingMode } from "../syntax/formula.ts";

/** Ends are null where nothing is proved; an open end is not reached itself. */
export interface Interval {
  readonly min: Rational | null;
  readonly max: Rational | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  readonly integer: boolean;
}

export const everything: Interval = { min: null, max: null, minOpen: false, maxOpen: false, integer: false };

export function exactly(value: Rational): Interval {
  return { min: value, max: value, minOpen: false, maxOpen: false, integer: value.isInteger() };
}

export function wholeBetween(min: number, max: number): Interval {
  return { min: Rational.of(min), max: Rational.of(max), minOpen: false, maxOpen: false, integer: true };
}

/** The ends of whole numbers moved inwards to whole numbers that are reached. */
export function tightened(x: Interval): Interval {
  if (!x.integer) return x;
  const min = x.min === null ? null : roundTo(x.min, 0, "ceiling");
  const max = x.max === null ? null : roundTo(x.max, 0, "floor");
  return {
    min: min !== null && x.minOpen && min.equals(x.min!) ? min.plus(Rational.one) : min,
    max: max !== null && x.maxOpen && max.equals(x.max!) ? max.minus(Rational.one) : max,
    minOpen: false,
    maxOpen: false,
    integer: true,
  };
}

export function isEmpty(x: Interval): boolean {
  if (x.min === null || x.max === null) return false;
  const order = x.min.compare(x.max);
  return order > 0 || (order === 0 && (x.minOpen || x.maxOpen));
}

export function mayBeZero(x: Interval): boolean {
  const min = x.min?.sign() ?? -1;
  const max = x.max?.sign() ?? 1;
  return (min < 0 || (min === 0 && !x.minOpen)) && (max > 0 || (max === 0 && !x.maxOpen));
}

/** What is left when zero is known not to be it: only an end that is zero moves. */
export function withoutZero(x: Interval): Interval {
  return tightened({
    ...x,
    minOpen: x.minOpen || (x.min?.isZero() ?? false),
    maxOpen: x.maxOpen || (x.max?.isZero() ?? false),
  });
}

export function intersection(a: Interval, b: Interval): Interval {
  const low = tighterLow(a, b);
  const high = tighterHigh(a, b);
  const integer = a.integer || b.integer;
  return tightened({ min: low.min, minOpen: low.minOpen, max: high.max, maxOpen: high.maxOpen, integer });
}

export function union(a: Interval, b: Interval): Interval {
  const low = a.min === null || b.min === null ? everything : tighterLow(a, b) === a ? b : a;
  const high = a.max === null || b.max === null ? everything : tighterHigh(a, b) === a ? b : a;
  return {
    min: low.min,
    minOpen: low.minOpen,
    max: high.max,
    maxOpen: high.maxOpen,
    integer: a.integer && b.integer,
  };
}

export function negated(x: Interval): Interval {
  return {
    min: x.max?.negate() ?? null,
    max: x.min?.negate() ?? null,
    minOpen: x.maxOpen,
    maxOpen: x.minOpen,
    integer: x.integer,
  };
}

export function added(a: Interval, b: Interval): Interval {
  return {
    min: a.min === null || b.min === null ? null : a.min.plus(b.min),
    max: a.max === null || b.max === null ? null : a.max.plus(b.max),
    minOpen: a.minOpen || b.minOpen,
    maxOpen: a.maxOpen || b.maxOpen,
    integer: a.integer && b.integer,
  };
}

export function multiplied(a: Interval, b: Interval): Interval {
  const products = endsOf(a).flatMap((left) => endsOf(b).map((right) => productOf(left, right)));
  return fromEnds(products, a.integer && b.integer);
}

/** The divisor cannot be zero; where it may lie on both sides of zero nothing is proved. */
export function divided(a: Interval, b: Interval): Interval {
  const min = b.min?.sign() ?? -1;
  const max = b.max?.sign() ?? 1;
  if (min < 0 && max > 0) return everything;
  const reciprocal: Interval = {
    min: b.max === null ? Rational.zero : b.max.isZero() ? null : Rational.one.over(b.max),
    minOpen: b.max === null || b.maxOpen,
    max: b.min === null ? Rational.zero : b.min.isZero() ? null : Rational.one.over(b.min),
    maxOpen: b.min === null || b.minOpen,
    integer: false,
  };
  return multiplied(a, reciprocal);
}

/** The smaller of the two, whichever it is. */
export function lesser(a: Interval, b: Interval): Interval {
  const low = union(a, b);
  const high = tighterHigh(a, b);
  return { ...low, max: high.max, maxOpen: high.maxOpen };
}

export function greater(a: Interval, b: Interval): Interval {
  return negated(lesser(negated(a), negated(b)));
}

/** Rounding keeps order, so the ends are rounded; an end that was not reached may be, once rounded. */
export function rounded(x: Interval, digits: number, mode: RoundingMode): Interval {
  return {
    min: x.min === null ? null : roundTo(x.min, digits, mode),
    max: x.max === null ? null : roundTo(x.max, digits, mode),
    minOpen: false,
    maxOpen: false,
    integer: x.integer || digits === 0,
  };
}

function tighterLow(a: Interval, b: Interval): Interval {
  if (a.min === null) return b;
  if (b.min === null) return a;
  const order = a.min.compare(b.min);
  return order > 0 || (order === 0 && a.minOpen) ? a : b;
}

function tighterHigh(a: Interval, b: Interval): Interval {
  if (a.max === null) return b;
  if (b.max === null) return a;
  const order = a.max.compare(b.max);
  return order < 0 || (order === 0 && a.maxOpen) ? a : b;
}

/** One end of an interval; `infinite` says which way where it has no number. */
interface End {
  readonly at: Rational;
  readonly open: boolean;
  readonly infinite: -1 | 0 | 1;
}

function endsOf(x: Interval): readonly End[] {
  return [
    x.min === null ? { at: Rational.zero, open: true, infinite: -1 } : { at: x.min, open: x.minOpen, infinite: 0 },
    x.max === null ? { at: Rational.zero, open: true, infinite: 1 } : { at: x.max, open: x.maxOpen, infinite: 0 },
  ];
}

// Zero times anything at all is zero, also times an end that lies infinitely far; it is reached when the zero is.
function productOf(a: End, b: End): End {
  const zeroA = a.infinite === 0 && a.at.isZero();
  const zeroB = b.infinite === 0 && b.at.isZero();
  if (zeroA || zeroB) return { at: Rational.zero, open: !((zeroA && !a.open) || (zeroB && !b.open)), infinite: 0 };
  if (a.infinite === 0 && b.infinite === 0) return { at: a.at.times(b.at), open: a.open || b.open, infinite: 0 };
  const sign = (a.infinite || a.at.sign()) * (b.infinite || b.at.sign());
  return { at: Rational.zero, open: true, infinite: sign as -1 | 1 };
}

function fromEnds(ends: readonly End[], integer: boolean): Interval {
  const low = ends.reduce((best, end) => (compareEnds(end, best) < 0 || sameButReached(end, best) ? end : best));
  const high = ends.reduce((best, end) => (compareEnds(end, best) > 0 || sameButReached(end, best) ? end : best));
  return {
    min: low.infinite === 0 ? low.at : null,
    max: high.infinite === 0 ? high.at : null,
    minOpen: low.infinite === 0 && low.open,
    maxOpen: high.infinite === 0 && high.open,
    integer,
  };
}

function compareEnds(a: End, b: End): number {
  return a.infinite === b.infinite && a.infinite === 0 ? a.at.compare(b.at) : a.infinite - b.infinite;
}

function sameButReached(end: End, best: End): boolean {
  return compareEnds(end, best) === 0 && best.open && !end.open;
}
