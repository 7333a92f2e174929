import { useQuery } from '@tanstack/react-query';
import type { FileLine } from '../../plan/model/kept.ts';
import type { Source } from '../../plan/model/plan.ts';
import { useWords } from '../../ui/language.ts';
import { lineAt } from './boxes.ts';
import { PagePicture } from './PagePicture.tsx';
import { sourceFileQuery } from './queries.ts';
import { usePage } from './usePage.ts';

interface Props {
  planId: string;
  name: string;
  lines: FileLine[];
  /** The passage that is framed. */
  source: Source | null;
  /** A line of the file that someone points at. */
  onLine: (line: number) => void;
}

/** The page that a kept plan's passage was read from, as a picture. */
export function SourcePicture({ planId, name, lines, source, onLine }: Props) {
  const { t } = useWords();
  const { data: file, isError } = useQuery(sourceFileQuery(planId));
  const { lit, page, choose } = usePage(lines, source);
  if (isError) return <p role="status">{t('picture.failed')}</p>;
  if (!file) return <p role="status">{t('waiting')}</p>;
  return (
    <PagePicture
      file={file}
      name={name}
      page={page}
      onPage={choose}
      lit={lit}
      onPoint={(x, y) => {
        const line = lineAt(lines, page, x, y);
        if (line !== null) onLine(line);
      }}
    />
  );
}
