import i18next, { type ParseKeys, type TFunction } from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';
import type { Language, Words } from '../kernel/words.ts';
import { type InBoth, wordsIn } from './wordTree.ts';

const KEPT = 'ledtrad.language';

const kept = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'sv');

/** A key of the interface's words, for what holds one to be said later. */
export type WordKey = ParseKeys;

/** Begins in the language that was chosen last, with the words that there are. */
export function startLanguage(words: InBoth): void {
  void i18next.init({
    lng: kept(),
    fallbackLng: 'sv',
    resources: { sv: { translation: wordsIn(words, 'sv') }, en: { translation: wordsIn(words, 'en') } },
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = kept();
}

/** Changes the language of the interface, here and the next time. Plans stay in the language they were written in. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

const subscribe = (changed: () => void) => {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
};

/** The words of the interface in the chosen language: `t('plan.contents')`. */
export function useWords(): { t: TFunction; language: Language; say: (words: Words) => string } {
  const language = useSyncExternalStore(subscribe, () => i18next.language) as Language;
  return useMemo(() => ({ t: i18next.getFixedT(language), language, say: (words) => words[language] }), [language]);
}
