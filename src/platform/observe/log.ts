import { type DestinationStream, type Logger, pino } from 'pino';
import { currentRun, request } from './events.ts';

/** The program's log: one JSON object a line, with the request and the operation that it is about. */
export const createLog = (to?: DestinationStream): Logger => pino({ mixin: about }, to ?? pino.destination(1));

function about(): object {
  const { requestId } = request.getStore() ?? {};
  const { operation, municipality } = currentRun() ?? {};
  return { ...(requestId && { requestId }), ...(operation && { operation, municipality }) };
}
