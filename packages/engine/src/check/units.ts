// Units multiply and divide as in school; two units are equal when what is left after cancelling is the same.
import type { Unit } from "../syntax/formula.ts";

export const ratio: Unit = { over: [], under: [] };

export function sameUnit(left: Unit, right: Unit): boolean {
  const a = cancelled(left);
  const b = cancelled(right);
  return a.over.join() === b.over.join() && a.under.join() === b.under.join();
}

export function multiplyUnits(left: Unit, right: Unit): Unit {
  return cancelled({ over: [...left.over, ...right.over], under: [...left.under, ...right.under] });
}

export function divideUnits(left: Unit, right: Unit): Unit {
  return cancelled({ over: [...left.over, ...right.under], under: [...left.under, ...right.over] });
}

function cancelled(unit: Unit): Unit {
  const over: string[] = [];
  const under = [...unit.under];
  for (const name of unit.over) {
    const at = under.indexOf(name);
    if (at === -1) over.push(name);
    else under.splice(at, 1);
  }
  return { over: over.sort(), under: under.sort() };
}
