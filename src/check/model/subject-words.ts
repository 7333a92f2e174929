import { remember } from './remember.ts';

// Words that every indicator and result has, and words about the number itself: they do not say what is counted.
const COMMON =
  /^(?:andel|antal|minst|högst|procent|brukar|klient|kund|boende|barn|ung|elev|person|medarbetar|enhet|samtlig|upplev|anser|känner|ligger|uppgår|ökar|ökad|ökat|minsk|bättre|förbättr|stärk|fler|färre|resultat|under|över|från|inom|till|deras|sina|alla|eller|samt|högre|lägre|helt|stad|verksamhet|insats|stöd|service|funktionsneds|jämför|jmf|årets|föregående)/u;

/** The words of a text that say what is counted, in lower case. */
export const subjectWords: (text: string) => readonly string[] = remember((text) =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.test(word)),
);

/**
 * True for two forms of one word (`nöjd`, `nöjdhet`; `trygga`, `trygghet`): they begin the same and differ only in
 * their endings.
 */
export function shareStem(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const ending = Math.max(a.length, b.length) - same;
  return same >= 4 && ending <= (same >= 6 ? 4 : 3);
}
