// The door of canonical form: equal data gives equal text, and so equal digests, here and in everything that rests on it.
export { canonicalJson, sha256 } from "./pack/hash.ts";
