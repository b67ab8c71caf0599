// The door of case files for courts: what they hold and how they are verified.
export type { CoveringCheckpoint } from "./evidence-of-journal.ts";
export type { BundleFile, BundleFileKind, Manifest } from "./manifest.ts";
export type { BundleCheck, VerifyBundleOptions } from "./verify-bundle.ts";
export { bundleFormat, checkpointPath, isBundlePath, manifestPath } from "./manifest.ts";
export { bundleSentence, receiptsIn, verifyBundle } from "./verify-bundle.ts";
