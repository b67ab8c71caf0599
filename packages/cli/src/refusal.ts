// Bad input: every fault with its place, code and sentence. Whoever throws it has saved nothing.

export interface Fault {
  /** With dots and indexes, `kpis[0].mark`; empty where the fault is not at a field. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export class Refusal extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => fault.message).join("\n"));
    this.faults = faults;
  }
}

export function refuse(path: string, code: string, message: string): never {
  throw new Refusal([{ path, code, message }]);
}
