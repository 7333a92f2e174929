import { groupBy } from '../../kernel/group.ts';
import { examplePlan } from '../model/example.ts';
import { ownProse, type Piece, piecesOf } from '../model/piece.ts';
import { quoteAt } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

// What anyone who reads municipal plans knows: authorities, laws, occasions, forms of work and tools of the whole
// country.
const KNOWN = new Set(
  `AB ABC ACT ADHD ADL AFS AI AIDS AMI APT ART ASI AST BBIC BRIS BUP BVC CM COVID CSN CV DBT DO EKO EU FACT FN FOU GDPR HBTQ HBTQI HLR HOT HR HSL HT HVB
  IBIC ID IPS IQ IT IVO JO KBT KF KIA KPI KS LAS LGBT LOU LOV LSS LVM LVU MBL MI MR MVC NKI NMI NPF OK OSA OSL PC PDF PM PTSD QR RSA SAM SCB SFI SFS SIP
  SIS SITHS SKR SMS SOS SOSFS SYV TV USA VAB VB VD VFU VP VT`.split(/\s+/u),
);
// Not part of a name with a hyphen or a digit (`BAS-P`, `T1`), nor the last word of a product’s name (`Life Care SP`).
// With five letters or more, most are names read as words.
const ABBREVIATION = /(?<![\p{L}\p{N}:/&.-])\p{Lu}{3,4}(?![\p{L}\p{N}:/&-]|\.\p{L})/gu;
const EXPLAINED = /([(])?(?<!\p{L})(\p{Lu}\p{L}{2,3})(?!\p{L})([)]|,? ?[(–=]|- (?=\p{L}))?/gu;
const MIN_LETTERS = 3;
const AFTER_NAME = /\p{Lu}\p{Ll}+ $/u;

interface Use {
  short: string;
  piece: Piece;
  start: number;
}

const shortIn = remember((text): readonly Omit<Use, 'piece'>[] =>
  // A line all in capitals is a heading, not a row of abbreviations.
  text === text.toUpperCase()
    ? []
    : [...text.matchAll(ABBREVIATION)]
        .filter(
          ({ 0: short, index }) => !KNOWN.has(short) && !AFTER_NAME.test(text.slice(Math.max(0, index - 40), index)),
        )
        .map(({ 0: short, index }) => ({ short, start: index })),
);

const usesIn = (piece: Piece): Use[] => shortIn(piece.text).map((use) => ({ ...use, piece }));

const BINDING = /^(?:av|för|i|och|om|på|till|med|vid|the|of|and|for)$/u;
// No name begins or ends in one of these, nor continues past a full stop.
const IN_NO_NAME =
  /(?<!\p{L})(?:att|som|är|var|har|hade|kan|ska|skall|kommer|den|det|de|dem|vi|inte|samt|eller|men|så|också|även|när|där|hur|vad|sin|sitt|sina|vår|våra|deras|alla|varje|under|efter|utifrån|genom|från)(?!\p{L})|[.,;:!?()–/]/u;

/** The initials of the words of a text that may be a name, in lower case, with and without the small connecting words. */
const initialsIn = remember((text): string =>
  text
    .toLowerCase()
    .split(IN_NO_NAME)
    .flatMap((some) => {
      const words = some.match(/\p{L}+/gu) ?? [];
      return [words, words.filter((word) => !BINDING.test(word))];
    })
    .filter((words) => words.length >= MIN_LETTERS)
    .map((words) => words.map(([first]) => first).join(''))
    .join(' '),
);

/** What a text explains in brackets or by a dash, and what it also writes like a word and which so is a name; in lower case. */
const explainedIn = remember((text): readonly string[] => {
  const explained: string[] = [];
  for (const [, before, word = '', after] of text.matchAll(EXPLAINED))
    if (before || after || word.slice(1) === word.slice(1).toLowerCase()) explained.push(word.toLowerCase());
  return explained;
});

/** True if the name contains the letters in that order: FHE in Familjehemsenheten. */
function isShortFor(short: string, name: string): boolean {
  let at = -1;
  for (const letter of short.toLowerCase()) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return name.startsWith(short[0]?.toLowerCase() ?? '');
}

export const unexplainedAbbreviation = rule({
  id: 'unexplained-abbreviation',
  severity: 'notice',
  title: { sv: 'Förkortning som inte förklaras', en: 'Unexplained abbreviation' },
  says: {
    sv: 'En förkortning skrivs aldrig ut i planen och hör inte till dem som alla känner. Sägs en gång för varje förkortning.',
    en: 'An abbreviation is never written out in the plan and is not one that everyone knows. Reported once for each.',
  },
  fix: { sv: 'Skriv ut den första gången den står.', en: 'Write it out the first time it is used.' },
  scope: { parts: ['goal', 'section', 'outside', 'indicator', 'activity'], reach: 'plan' },
  example: {
    fires: examplePlan({
      outside: [{ heading: 'Arbetssätt', texts: ['Ärendet tas upp i KRG innan beslut fattas.'] }],
    }),
    passes: examplePlan({
      outside: [
        {
          heading: 'Arbetssätt',
          texts: ['Ärendet tas upp i kommunens rådgivande grupp innan beslut fattas.', 'KRG möts varje APT.'],
        },
      ],
    }),
  },
  find: (plan) => {
    const uses = groupBy(ownProse(plan).flatMap(usesIn), ({ short }) => short);
    if (uses.size === 0) return [];
    const texts = [...piecesOf(plan).map(({ text }) => text), ...plan.goals.map(({ title }) => title)];
    // "kommunens rådgivande grupp" explains KRG.
    const initials = texts.map(initialsIn).join(' ');
    const explained = new Set(texts.flatMap(explainedIn));
    const isExplained = (short: string) => initials.includes(short) || explained.has(short);
    const owner = (plan.unit ?? '').toLowerCase();
    return [...uses].flatMap(([short, [first]]): Found[] =>
      first === undefined || isExplained(short.toLowerCase()) || isShortFor(short, owner)
        ? []
        : [
            {
              place: first.piece.place,
              message: {
                sv: `”${short}” skrivs aldrig ut. Skriv ut förkortningen första gången den står.`,
                en: `“${short}” is never written out. Write the abbreviation out the first time it is used.`,
              },
              evidence: [quoteAt(first.piece, first.start)],
            },
          ],
    );
  },
});
