// The door of the journal's arithmetic: chains, trees and checkpoints, as the server writes them and anyone verifies them.
export type { ChainFault, JournalLine, Link } from "./chain.ts";
export type { Checkpoint } from "./checkpoint.ts";
export type { Head, Inclusion } from "./merkle.ts";
export { beginning, digestOfData, digestOfText, faultOfChain, hashOfEvent } from "./chain.ts";
export { hashOfCheckpoint, isSignedBy, keyIdOf, signCheckpoint } from "./checkpoint.ts";
export { inclusionOf, merkleRoot, rootOfInclusion } from "./merkle.ts";
