// `npm run fast-is-exact -- COUNT`: compares the fast path with the exact evaluator on COUNT invented inputs of every rule of
// every pack, ties, thresholds and faulty inputs among them. A million by default; `npm test` does the same with fewer.
// Words after COUNT narrow it to packs or rules: `npm run fast-is-exact -- 50000 kz/orgdev`, `… -- 1000000 year sheet`.
import { compareRule } from "@bagalau/engine/compare";
import { loadPacks } from "@bagalau/methodology/node";

const SEED = 20_250_814;
const count = Number(process.argv[2] ?? 1_000_000);
const wanted = process.argv.slice(3);
let isSame = true;

for (const pack of (await loadPacks()).packs.values()) {
  for (const edition of pack.editions) {
    for (const rule of edition.rules.values()) {
      if (rule.checked === null || rule.from.pack !== pack.id || rule.from.edition !== edition.id) continue;
      if (wanted.length > 0 && !wanted.includes(pack.id) && !wanted.includes(rule.id)) continue;
      const startedAt = performance.now();
      const { path, compared, faulty, gaveUp, differences } = compareRule(rule.checked, count, SEED);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      isSame &&= differences.length === 0 && path === "generated";
      const verdict = differences.length === 0 ? "same" : JSON.stringify(differences, null, 2);
      const of = `${compared} inputs, ${faulty} faulty, ${gaveUp} left to exact fractions`;
      process.stdout.write(`${pack.id}@${edition.id} ${rule.id}: ${verdict} (${path}; ${of}; ${seconds} s)\n`);
    }
  }
}
process.exitCode = isSame ? 0 : 1;
