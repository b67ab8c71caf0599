// A file that is no table, told with what to do about it.
import { Problem } from "../../http/problem.ts";
import { importTexts } from "./texts.ts";

export function fileProblem(code: keyof typeof importTexts, params: Readonly<Record<string, string>> = {}): Problem {
  return new Problem("invalid", { faults: [{ code, at: "file", params, text: importTexts[code] }] });
}
