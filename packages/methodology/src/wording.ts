// The door of words for documents: dates, numbers and places of the act as each language writes them.
export { dateText } from "./wording/date-text.ts";
export { decimalText, numberText } from "./wording/number-text.ts";
export { clauseText, reasonText } from "./wording/names.ts";
