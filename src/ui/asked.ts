import { queryOptions } from '@tanstack/react-query';
import type { Query } from './api.ts';

/** What a page asks, for `useSuspenseQuery` and a route's loader. It is kept under the operation's name and the input. */
export const asked = <Input extends object, Output>(call: Query<Input, Output>, input: Input) =>
  queryOptions({
    queryKey: [call.operation, input],
    queryFn: ({ signal }): Promise<Output> => call(...([input, signal] as unknown as Parameters<typeof call>)),
  });
