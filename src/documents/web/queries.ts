import { queryOptions } from '@tanstack/react-query';
import { asked } from '../../ui/asked.ts';
import { showSource, showTheme, sourceFile } from '../../ui/client.ts';

export const themeQuery = asked(showTheme, {});

export const sourceQuery = (planId: string, edition?: string) => asked(showSource, { planId, edition });

/** The file itself; let go of as soon as it is not shown, since it may be large. */
export const sourceFileQuery = (planId: string, edition?: string) =>
  queryOptions({
    queryKey: [sourceFile.operation, { planId, edition }],
    queryFn: ({ signal }) => sourceFile({ planId, edition }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
