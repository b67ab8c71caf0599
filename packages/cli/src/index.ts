// The door of the command line: running a call, and its manual page.
export { manual } from "./help.ts";
export { main } from "./main.ts";
export { languages, sayIn } from "./texts/texts.ts";
