// The door for whoever measures the server from inside its process: an installation is filled by the acts that people and
// works would do, and looked through afterwards.
export type { App } from "./app.ts";
export type { Target } from "./records/act.ts";
export { setClock } from "./clock.ts";
export { readConfig } from "./config.ts";
export { createPortion } from "./campaigns/create-evaluations.ts";
export { inBody } from "./db/viewer.ts";
export { identityOf } from "./identity/identity.ts";
export { openSession } from "./identity/sessions.ts";
export { formYears } from "./jobs/form-years.ts";
export { verifyJournal } from "./journal/verify.ts";
export { serve } from "./main.ts";
export { actMany } from "./records/act.ts";
export { foundBody } from "./records/body.ts";
