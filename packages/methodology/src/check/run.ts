// Prints every fault of the packs in the folders given: file, line, column, code and parameters.
import process from "node:process";
import { loadPackDir } from "../node.ts";
import { checkPack } from "./check-pack.ts";

for (const folder of process.argv.slice(2)) {
  const { library, id } = await loadPackDir(folder);
  for (const { code, severity, place, params } of id === null ? library.faults : checkPack(library, id)) {
    const { frame, ...named } = params;
    const said = Object.entries(named)
      .map(([key, value]) => `${key}=${value}`)
      .join(" ");
    process.stdout.write(
      `${place.file}:${place.line}:${place.column} ${severity} ${code} ${said}\n${frame === undefined ? "" : `${frame}\n`}`,
    );
  }
}
