// Traces: one span for each request and each act, sent only where an address for them is set.
import { SpanStatusCode, trace } from "@opentelemetry/api";
import type { Attributes } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";

const tracer = trace.getTracer("bagalau");

export interface Telemetry {
  /** Sends what is left. */
  readonly close: () => Promise<void>;
}

/** `url`: where OTLP over HTTP is taken; null: no trace leaves the process, and spans cost nothing. */
export function startTelemetry(url: string | null): Telemetry {
  if (url === null) return { close: async () => {} };
  const exporter = new OTLPTraceExporter({ url: `${url}/v1/traces` });
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
  provider.register();
  return { close: () => provider.shutdown() };
}

/** Work under a span. Attributes are ids, codes and route patterns, as in the log: nothing about people. */
export function inSpan<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
