/** Ends the tracing when what is left has been sent. */
export type EndTracing = () => Promise<void>;

/**
 * Sends a span for each operation and each query to an OpenTelemetry collector, when `OTEL_EXPORTER_OTLP_ENDPOINT` (or the same for traces) says
 * where it is; the exporter reads that and OpenTelemetry's other variables itself. Else it does nothing and loads nothing.
 */
export async function startTracing(env: NodeJS.ProcessEnv): Promise<EndTracing> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return async () => {};
  const { sendSpans } = await import('./spans.ts');
  return sendSpans(env.OTEL_SERVICE_NAME ?? 'ledtrad');
}
