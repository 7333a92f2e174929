/** In letters of text, for each memoised function. Beyond it everything is forgotten, so a server's memory stays bounded. */
const MOST_KEPT = 1_000_000;

/**
 * Memoises a function of a text. A plan is checked again at each edit, and the council's texts are in every unit's
 * plan: each text is analysed once, wherever it occurs and whatever else has changed. The function must be pure, and
 * nobody may change a result.
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
