import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { type OperationRun, operationRuns, type QueryRun, queryRuns, request } from './events.ts';
import { statementOf } from './statement.ts';
import type { EndTracing } from './tracing.ts';

/** Sends a span for each operation, with one below it for each of its queries; see `startTracing`. */
export function sendSpans(service: string): EndTracing {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('ledtrad');
  const spans = new WeakMap<OperationRun, Span>();

  const start = (message: unknown) => {
    const run = message as OperationRun;
    const { requestId, traceparent } = request.getStore() ?? {};
    const attributes = {
      'ledtrad.municipality': run.municipality,
      ...(requestId && { 'ledtrad.request_id': requestId }),
    };
    const span = tracer.startSpan(run.operation, { kind: SpanKind.SERVER, attributes }, callerOf(traceparent));
    spans.set(run, span);
  };
  const end = (message: unknown) => {
    const run = message as OperationRun;
    const span = spans.get(run);
    if (run.error !== undefined) span?.setStatus({ code: SpanStatusCode.ERROR, message: codeOf(run.error) });
    span?.end();
  };
  const query = (message: unknown) => {
    const { sql, ms, failed, run } = message as QueryRun;
    const parent = run && spans.get(run);
    if (!parent) return;
    const text = statementOf(sql);
    const span = tracer.startSpan(
      /^\w+/.exec(text)?.[0].toLowerCase() ?? 'query',
      {
        kind: SpanKind.CLIENT,
        startTime: Date.now() - ms,
        attributes: { 'db.system.name': 'postgresql', 'db.query.text': text },
      },
      trace.setSpan(ROOT_CONTEXT, parent),
    );
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
  operationRuns.start.subscribe(start);
  operationRuns.asyncEnd.subscribe(end);
  queryRuns.subscribe(query);
  return async () => {
    operationRuns.start.unsubscribe(start);
    operationRuns.asyncEnd.unsubscribe(end);
    queryRuns.unsubscribe(query);
    await provider.shutdown();
  };
}

/** A problem's name; never its sentence, which may hold what a person wrote. */
const codeOf = (error: unknown): string => (error as { code?: string })?.code ?? 'fault';

/** The span that the caller had, as the header `traceparent` says it (W3C Trace Context, version 00). */
function callerOf(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
}
