// Traces: what is done under a span leaves as one, to the address that was set, with ids and codes alone.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { inSpan, startTelemetry } from "./telemetry.ts";

test("a span goes out with its name, its attributes and its outcome, and never with the error's words", async () => {
  const bodies: string[] = [];
  const collector = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      bodies.push(`${request.url} ${text}`);
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as AddressInfo;
  const telemetry = startTelemetry(`http://127.0.0.1:${port}`);
  expect(await inSpan("POST /units/{unit}/rename", { "http.route": "/units/{unit}/rename" }, async () => 7)).toBe(7);
  const broken = inSpan("act", {}, async () => {
    throw new Error("Айгерім Серікова");
  });
  await expect(broken).rejects.toThrow("Айгерім Серікова");
  await telemetry.close();
  collector.close();
  const sent = bodies.join("\n");
  expect(sent).toMatch(/^\/v1\/traces /u);
  expect(sent).toContain("POST /units/{unit}/rename");
  expect(sent).toContain("http.route");
  expect(sent).not.toContain("Серікова");
});

test("without an address nothing is sent and work is done all the same", async () => {
  const telemetry = startTelemetry(null);
  expect(await inSpan("act", {}, async () => "done")).toBe("done");
  await telemetry.close();
});
