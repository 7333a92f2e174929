import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Query } from './api.ts';

/** What a page asks, for `useSuspenseQuery` and a route's loader. It is kept under the operation's name and the input. */
export const asked = <Input extends object, Output>(call: Query<Input, Output>, input: Input) =>
  queryOptions({
    queryKey: [call.operation, input],
    queryFn: ({ signal }): Promise<Output> => call(...([input, signal] as unknown as Parameters<typeof call>)),
  });

/** What a page asks of a list, one page of it at a time, for `useSuspenseInfiniteQuery`; `More` asks for the next. */
export const askedPages = <Input extends object, Output extends { page: number; more: boolean }>(
  call: Query<Input, Output>,
  input: Input,
) =>
  infiniteQueryOptions({
    queryKey: [call.operation, 'pages', input],
    queryFn: ({ signal, pageParam }): Promise<Output> =>
      call(...([{ ...input, page: pageParam }, signal] as unknown as Parameters<typeof call>)),
    initialPageParam: 1,
    getNextPageParam: ({ page, more }) => (more ? page + 1 : undefined),
  });
