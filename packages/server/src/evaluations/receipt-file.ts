// The receipt of a result as a file that `bagalau verify` takes.
import type { Download } from "@bagalau/contract";
import type { Receipt } from "@bagalau/methodology";

export function receiptFile(period: string, number: number, receipt: Receipt): Download {
  const content = Buffer.from(`${JSON.stringify(receipt, null, 2)}\n`);
  return { name: `receipt-${period}-${number}.json`, mediaType: "application/json", content };
}
