// The door of campaigns: their periods, the edition and the limits that hold for them.
export { editionForPeriod } from "./decide-plan.ts";
export { limitsOf, sheetTermOf } from "./duties.ts";
export { parsePeriod, periodName } from "./period.ts";
export { stateOfSchedule } from "./view.ts";
