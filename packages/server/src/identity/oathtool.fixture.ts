// `oathtool --totp --base32 SECRET` for guides that are run by a test: a code of the moment that the test's clock shows.
import process from "node:process";
import { generateSync } from "otplib";

const secret = process.argv.at(-1)!;
const epoch = Math.floor(Date.parse(process.env["BAGALAU_NOW"]!) / 1_000);
process.stdout.write(`${generateSync({ secret, epoch, period: 30 })}\n`);
