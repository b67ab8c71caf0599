// A property is tried with the same inputs at every run, so that a verdict depends on the sources alone; BAGALAU_SEED
// takes another seed, `random` a new one each time: to search for what nobody has thought of yet.
import fc from "fast-check";

const fixed = 20_250_814;
const asked = process.env["BAGALAU_SEED"];
if (asked !== "random")
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: asked === undefined ? fixed : Number(asked) });
