// A file that is no table, told with what to do about it.
import { Problem } from "../../http/problem.ts";
import { importTexts } from "./texts.ts";

/** `at`: where rows came without a file. */
export function fileProblem(
  code: keyof typeof importTexts,
  params: Readonly<Record<string, string>> = {},
  at = "file",
): Problem {
  return new Problem("invalid", { faults: [{ code, at, params, text: importTexts[code] }] });
}
