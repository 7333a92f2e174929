import './downloads.css';
import { useWords } from '../language.ts';

/** The formats of a document to read. */
export const DOCUMENTS = ['docx', 'pdf', 'md', 'html'] as const;

interface Props<Format> {
  address: (format: Format) => string;
  formats: readonly Format[];
}

/** Links to something as a file, one for each format. */
export function Downloads<Format extends (typeof DOCUMENTS)[number] | 'json'>({ address, formats }: Props<Format>) {
  const { t } = useWords();
  return (
    <ul className="downloads">
      {formats.map((format) => (
        <li key={format}>
          <a href={address(format)} download>
            {t(`downloads.formats.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
