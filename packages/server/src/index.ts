// The door of the server: what the command line needs to start it and to work on its installation.
export { runServer, serve } from "./main.ts";
export type { ServeOptions, Serving } from "./main.ts";
export { backUp, openInstallation, refusalLines, restoreInto } from "./installation.ts";
export { findDemonstration, removeDemonstration } from "./demo/demo-body.ts";
export { fillDemonstration, TooEarly } from "./demo/fill-demo.ts";
export { establishBody } from "./identity/establish-body.ts";
export { demonstrationSignIns } from "./demo/sign-ins.ts";
export { verifyJournal } from "./journal/verify.ts";
export type { JournalFault } from "./journal/verify.ts";
