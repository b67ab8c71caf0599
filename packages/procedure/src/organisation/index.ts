// The organisation as others ask it: who is who by his number, who holds which post on a day, who supervises whom.
export { readIin } from "./iin.ts";
export { chartOf, holderOf, postHeldBy } from "./answers.ts";
export { servantOf } from "./organisation.ts";
export { lastServiceDay } from "./service.ts";
export { versionOn } from "./versions.ts";
