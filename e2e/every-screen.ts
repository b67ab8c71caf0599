// The screens of the application: whose they are and how one gets there.
import type { Page } from "./district.ts";

interface Screen {
  readonly name: string;
  /** Null: nobody is signed in. */
  readonly part: string | null;
  readonly find: (page: Page) => Promise<unknown>;
}

const at = (path: string) => (page: Page) => page.goto(path);

export const screens: readonly Screen[] = [
  { name: "sign-in", part: null, find: at("/sign-in") },
  { name: "home-of-an-evaluator", part: "evaluator-of-many", find: at("/") },
  { name: "home-of-hr", part: "hr-head", find: at("/") },
];
