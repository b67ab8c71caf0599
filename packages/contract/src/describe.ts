// The door for those who describe operations of their own.
export { ask, change, download, route, upload } from "./route.ts";
