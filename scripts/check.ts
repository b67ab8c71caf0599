// `npm run check`: everything that `npm test` proves, without the tests.
import { verify } from "./verify.ts";

process.exitCode = (await verify()) ? 0 : 1;
