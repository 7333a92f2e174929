/** In letters of text, for each thing that is remembered. Past it all is forgotten, so that a server's memory stays bounded. */
const MOST_KEPT = 1_000_000;

/**
 * A function of a text that remembers its answers. A plan is checked again at each edit, and the council's texts stand in every unit's plan:
 * what is read in a text is read once, wherever it stands and whatever else has changed. The function must be pure, and nobody may change an
 * answer.
 */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  let kept = 0;
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    kept += text.length;
    if (kept > MOST_KEPT) {
      answers.clear();
      kept = text.length;
    }
    answers.set(text, found);
    return found;
  };
}
