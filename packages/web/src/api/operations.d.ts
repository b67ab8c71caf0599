// What the build makes of the contract.
declare module "virtual:operations" {
  import type { OperationTree } from "./call.ts";
  export const operations: OperationTree;
}
