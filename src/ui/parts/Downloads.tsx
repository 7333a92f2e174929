import './downloads.css';
import { useWords } from '../language.ts';

/** The formats of a document to read. */
export const DOCUMENTS = ['docx', 'pdf', 'md', 'html'] as const;
type Format = (typeof DOCUMENTS)[number] | 'json';

/** Links to something as a file, one for each format. */
export function Downloads({
  address,
  formats = DOCUMENTS,
}: {
  address: (format: Format) => string;
  formats?: readonly Format[];
}) {
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
