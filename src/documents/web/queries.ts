import { queryOptions } from '@tanstack/react-query';
import { asked } from '../../ui/asked.ts';
import { showSource, showTheme, sourceFile } from '../../ui/client.ts';

export const themeQuery = asked(showTheme, {});

export const sourceQuery = (planId: string) => asked(showSource, { planId });

/** The file itself; let go of as soon as it is not shown, since it may be large. */
export const sourceFileQuery = (planId: string) =>
  queryOptions({
    queryKey: [sourceFile.operation, { planId }],
    queryFn: ({ signal }) => sourceFile({ planId }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
