// Collects the lines of generated code. A place can be left open and filled later, so that a variable is declared
// before the branches that decide how it is represented.

export class CodeWriter {
  readonly #lines: (string | CodeWriter)[] = [];

  line(text: string): void {
    this.#lines.push(text);
  }

  /** Leaves a place here, to be written into at any later time. */
  place(): CodeWriter {
    const inner = new CodeWriter();
    this.#lines.push(inner);
    return inner;
  }

  get isEmpty(): boolean {
    return this.#lines.every((line) => typeof line !== "string" && line.isEmpty);
  }

  toString(): string {
    return this.#lines.map((line) => (typeof line === "string" ? line : line.toString())).join("\n");
  }
}
