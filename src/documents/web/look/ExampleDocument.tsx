import { useState } from 'react';
import { useWords } from '../../../ui/language.ts';
import { PagePicture } from '../PagePicture.tsx';

/** The pages of an example document, its front page first. */
export function ExampleDocument({ file }: { file: Blob }) {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  return <PagePicture file={file} name={t('look.preview.name')} page={page} onPage={setPage} lit={NOTHING} />;
}

const NOTHING: never[] = [];
