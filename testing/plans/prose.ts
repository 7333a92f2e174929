import fc from 'fast-check';
import type { TruthBlock } from './truth.ts';

// An invented municipality's prose. Nothing in it may be a label or a heading of the form on a line of its own.
const SUBJECTS =
  'Enheten|Medarbetarna|Hemtjänstgruppen|Varje brukare|Unga vuxna i Lindvik|Äldre personer med hemtjänst|Förskolans barnskötare|Chefer och skyddsombud|Fältgruppen|Nyanställda handläggare|Arbetsgruppen för schemaläggning|Kommunens invånare|Barn på öppna förskolan|Boendestödjarna|Elever i årskurs 9|Biblioteket i Ekhamra|Anhöriga|De som bor på särskilt boende'.split(
    '|',
  );
const PREDICATES =
  'möter varje besökare med respekt|planerar veckan tillsammans på måndagar|följer den gemensamma rutinen för dokumentation|får svar på sin ansökan i rätt tid|har tillgång till digitala verktyg|minskar antalet onödiga resor|provar ett nytt sätt att fördela uppdragen|bjuds in till samtal om trygghet|lämnar synpunkter i en enkät varje höst|utvecklar samarbetet med vårdcentralen|känner till beredskapspärmen|gör fler inköp av begagnade möbler|går igenom 12 ärenden var tredje vecka|håller budget med 0,5 procents marginal'.split(
    '|',
  );
const TAILS =
  'under hela året|i alla stadsdelar|utifrån egna behov och önskemål|enligt planen för 2024–2027|så att ingen hamnar utanför|och redovisar det för nämnden|i nära samverkan med skola, polis och föreningsliv|(se även bilaga 3)|där det är möjligt|senast den 31 oktober|med stöd av verksamhetsutvecklaren|för minst 85 % av de berörda|på ett likvärdigt och rättssäkert sätt|i enlighet med kommunens riktlinjer för mänskliga rättigheter och barnkonventionen'.split(
    '|',
  );
// Sentences that begin with a label's word but are not labels.
const DECOYS = [
  'Uppföljning av rutinerna görs varje månad på arbetsplatsträffen',
  'Arbetssätt för att nå fler hushåll beskrivs i handboken från Ekhamra',
  'Beskrivning av roller och ansvar finns på kommunens intranät',
  'Förväntat resultat följs upp genom en enkät till samtliga hushåll',
  'Indikatorn mäts två gånger och redovisas i juni och december',
  'Aktiviteten pågår så länge någon vill delta i den',
  'Nämndmålet styr hur veckorna läggs upp på mottagningen',
  'Utveckling av arbetet sker i små steg tillsammans med brukarråden',
];

const pick = (words: string[]) => fc.constantFrom(...words);

/** A clause without a full stop, as titles and list items are written. */
export const clause: fc.Arbitrary<string> = fc
  .tuple(pick(SUBJECTS), pick(PREDICATES), fc.option(pick(TAILS), { nil: '' }))
  .map((parts) => parts.filter(Boolean).join(' '));

const sentence = fc.oneof(
  { weight: 12, arbitrary: clause.map((text) => `${text}.`) },
  { weight: 1, arbitrary: pick(DECOYS).map((text) => `${text}.`) },
);

export const paragraph: fc.Arbitrary<string> = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .map((sentences) => sentences.join(' '));

const SUBHEADINGS =
  'Hembesök|Trygghet i trapphuset|Nya kollegor|Samtal i grupp|Skolans roll|Digitala möten|Våra lokaler'.split('|');

// Who takes part and what is used, as such lists put it: short, and each on a line of its own.
const SHORT_LINES =
  'Kuratorn|Gruppledare|Boendestödjare|samordnare (deltid)|Brukarrådet|Lokaler i Ekhamra|Veckobrev|Nätverket för hälsa|APT|Enhetens bilar|resepolicyn'.split(
    '|',
  );

const items = fc.array(clause, { minLength: 1, maxLength: 6 });
const list: fc.Arbitrary<TruthBlock> = items.map((texts) => ({ type: 'list', items: texts }));
/** Long enough to be told from a short line. */
const prose: fc.Arbitrary<TruthBlock> = fc
  .array(sentence, { minLength: 2, maxLength: 5 })
  .map((sentences) => ({ type: 'paragraph', text: sentences.join(' ') }));
const lines: fc.Arbitrary<TruthBlock> = fc
  .uniqueArray(pick(SHORT_LINES), { minLength: 2, maxLength: 6 })
  .map((texts) => ({ type: 'lines', items: texts }));
const text: fc.Arbitrary<TruthBlock> = paragraph.map((words) => ({ type: 'paragraph', text: words }));
const subheading: fc.Arbitrary<TruthBlock> = pick(SUBHEADINGS).map((words) => ({ type: 'subheading', text: words }));

/**
 * The body of a section: prose, lists and inner headings. Never two lists in a row, which would be one, nor a heading
 * after lines.
 */
export const body: fc.Arbitrary<TruthBlock[]> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: list }),
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: text.map((block) => [block]) },
        { weight: 2, arbitrary: fc.tuple(text, list).map((pair) => [...pair]) },
        { weight: 1, arbitrary: fc.tuple(subheading, prose).map((pair) => [...pair]) },
        { weight: 1, arbitrary: fc.tuple(text, lines, prose).map((three) => [...three]) },
      ),
      { maxLength: 3 },
    ),
  )
  .map(([first, rest]) => [first, ...rest.flat()]);

/** The body of an expected result: usually nothing but items. */
export const results: fc.Arbitrary<TruthBlock[]> = fc.oneof(
  { weight: 3, arbitrary: list.map((block) => [block]) },
  { weight: 1, arbitrary: fc.tuple(text, list).map((pair) => [...pair]) },
  { weight: 1, arbitrary: text.map((block) => [block]) },
  // One below the other, with no marker before them.
  {
    weight: 1,
    arbitrary: fc
      .array(clause, { minLength: 2, maxLength: 5 })
      .map((texts): TruthBlock[] => [{ type: 'lines', items: texts }]),
  },
);
