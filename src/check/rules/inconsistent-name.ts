import { groupBy } from '../../kernel/group.ts';
import { examplePlan } from '../model/example.ts';
import type { Fix } from '../model/finding.ts';
import type { Speller } from '../model/means.ts';
import { changeIn, ownProse, type Piece } from '../model/piece.ts';
import { quoteAt } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

interface Form {
  form: string;
  piece: Piece;
  start: number;
}

// Latin letters by their range: several times faster than matching Unicode properties.
const WORD = /[A-Za-zÀ-ÖØ-öø-ſ][0-9A-Za-zÀ-ÖØ-öø-ſ]*(?:-[A-Za-zÀ-ÖØ-öø-ſ][0-9A-Za-zÀ-ÖØ-öø-ſ]*)*/g;
const SMALL = /(?<![A-Za-zÀ-ÖØ-öø-ſ-])[a-zß-öø-ÿ]{4,40}(?![A-Za-zÀ-ÖØ-öø-ſ])/g;
const MIN_LETTERS = 4;

/** True if a capital is the writer's choice: not at the beginning of a sentence, an item or a heading. */
const isInside = (text: string, start: number): boolean =>
  /[\p{L}\p{N},)] ["”(]?$/u.test(text.slice(Math.max(0, start - 3), start));

/**
 * The name in a word: what comes before its hyphen, and after it too if that is a short beginning (`es-maker-enkät` is
 * `es-maker`).
 */
function nameOf(word: string): string {
  const [first = '', second] = word.split('-');
  return second !== undefined && first.length <= 3 ? `${first}-${second}` : first;
}
const keyOf = (form: string) => form.toLowerCase().replaceAll('-', '');

/**
 * How names are written: a word with a capital inside a sentence, a capital within the word, or a short beginning with
 * a hyphen (`e-tjänst`).
 */
const namesOf = remember((text): readonly Omit<Form, 'piece'>[] => {
  const names: Omit<Form, 'piece'>[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    // Most words are all lower case.
    if (word === word.toLowerCase() && !word.includes('-')) continue;
    const form = nameOf(word);
    if (keyOf(form).length >= MIN_LETTERS && isName(form, isInside(text, start))) names.push({ form, start });
  }
  return names;
});

const namesIn = (piece: Piece): Form[] => namesOf(piece.text).map((name) => ({ ...name, piece }));

/**
 * Names written in lower case: "esmaker" beside "Es-maker". Only those that are not words of the language, judging by a
 * hyphen elsewhere or by the dictionary.
 */
function smallForms(pieces: Piece[], names: Form[], speller: Speller | undefined): Form[] {
  const keys = new Set(
    names
      .map(({ form }) => ({ form, key: keyOf(form) }))
      .filter(({ form, key }) => form.includes('-') || (speller !== undefined && !speller.knows(key)))
      .map(({ key }) => key),
  );
  if (keys.size === 0) return [];
  const formsIn = smallFormsOf(keys);
  return pieces.flatMap((piece) => formsIn(piece.text).map((found) => ({ ...found, piece })));
}

type FormsIn = (text: string) => readonly Omit<Form, 'piece'>[];
// The names of a plan seldom change from one edit to the next.
let last: { keys: string; formsIn: FormsIn } | undefined;

function smallFormsOf(keys: Set<string>): FormsIn {
  const joined = [...keys].sort().join(' ');
  if (last?.keys !== joined)
    last = {
      keys: joined,
      formsIn: remember((text) =>
        [...text.matchAll(SMALL)].flatMap(({ 0: form, index: start }) => (keys.has(form) ? [{ form, start }] : [])),
      ),
    };
  return last.formsIn;
}

const isName = (form: string, inside: boolean): boolean =>
  (inside && /^\p{Lu}/u.test(form)) || /^\p{L}+\p{Lu}/u.test(form) || /^\p{L}{1,3}-\p{Ll}/u.test(form);

/** Two swapped letters, in a word long enough not to be another word. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 6) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i < a.length - 1 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

const lettersOf = remember((key) => [...key].sort().join(''));

/** Names are grouped by their letters; one that was written once only joins the name it is a swap of. */
function groupsOf(names: Form[]): Form[][] {
  const groups = groupBy(names, ({ form }) => keyOf(form));
  // A swap keeps the letters, so only names with the same letters need comparing.
  for (const alike of groupBy(groups.keys(), lettersOf).values()) {
    for (const rare of alike) {
      const other = alike.find(
        (key) =>
          key !== rare && isSwapped(key, rare) && (groups.get(key)?.length ?? 0) >= (groups.get(rare)?.length ?? 0),
      );
      const [from, to] = [groups.get(rare), other === undefined ? undefined : groups.get(other)];
      if (from?.length !== 1 || !to || from === to) continue;
      to.push(...from);
      groups.delete(rare);
    }
  }
  return [...groups.values()];
}

/** A first capital in a form with a hyphen may only be the beginning of a sentence. */
const plainForm = ({ form }: Form): string => form.replace(/^\p{Lu}(?=\p{L}*-)/u, (capital) => capital.toLowerCase());

/**
 * Replaces the other spellings by the most frequent one; no fix if two are equally frequent, or if it is unknown how
 * the name begins inside a sentence.
 */
function fixOf(group: Form[]): { fix?: Fix } {
  const [[usual, same] = [], [, next] = []] = [...groupBy(group, plainForm)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  if (usual === undefined || !same || !next || same.length === next.length) return {};
  const model =
    same.find(({ piece, start }) => isInside(piece.text, start)) ?? same.find(({ form }) => !form.includes('-'));
  if (!model) return {};
  const right = ({ form, piece, start }: Form): string =>
    !isInside(piece.text, start) && /^\p{Lu}/u.test(form)
      ? model.form.slice(0, 1).toUpperCase() + model.form.slice(1)
      : model.form;
  const others = group.filter((one) => plainForm(one) !== usual);
  return { fix: { changes: others.map((one) => changeIn(one.piece, one.start, one.form, right(one))) } };
}

export const inconsistentName = rule({
  id: 'inconsistent-name',
  severity: 'notice',
  title: { sv: 'Samma namn skrivs olika', en: 'One name written in several ways' },
  says: {
    sv: 'Ett verktyg eller en metod skrivs på flera sätt: med och utan bindestreck, med olika stora bokstäver, eller med två bokstäver som bytt plats.',
    en: 'A tool or method is written in several ways: with and without a hyphen, with different capitals, or with two letters swapped.',
  },
  fix: { sv: 'Välj ett sätt och använd det överallt.', en: 'Choose one way and use it everywhere.' },
  scope: { parts: ['section', 'outside', 'indicator', 'activity'], reach: 'plan' },
  example: {
    fires: examplePlan({
      outside: [
        {
          heading: 'Arbetssätt',
          texts: [
            'Enheten använder Vårdpanelen och VårdPanelen.',
            'Svaren samlas i en e-enkät, och en ny eEnkät tas fram.',
          ],
        },
      ],
    }),
    passes: examplePlan({
      outside: [
        {
          heading: 'Arbetssätt',
          texts: ['Enheten använder Vårdpanelen. Vårdpanelen besvaras i maj.', 'Varje enhet har en e-tjänst.'],
        },
      ],
    }),
  },
  find: (plan, { speller }) => {
    const pieces = ownProse(plan).filter(({ kind }) => kind !== 'subheading');
    const names = pieces.flatMap(namesIn);
    return groupsOf([...names, ...smallForms(pieces, names, speller)]).flatMap((group): Found[] => {
      const forms = [...groupBy(group, ({ form }) => form).values()];
      if (new Set(forms.map(([first]) => plainForm(first as Form))).size < 2) return [];
      const counted = forms.sort((a, b) => b.length - a.length).map((same) => same[0] as Form);
      const list = counted.map(({ form }) => `”${form}”`).join(', ');
      return [
        {
          place: (counted[1] as Form).piece.place,
          message: {
            sv: `Samma namn skrivs på flera sätt: ${list}. Välj ett av dem.`,
            en: `One name is written in several ways: ${list}. Choose one of them.`,
          },
          evidence: [...counted.slice(1), ...counted.slice(0, 1)].map(({ piece, start }) => quoteAt(piece, start)),
          ...fixOf(group),
        },
      ];
    });
  },
});
