import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Language, Words } from '../kernel/words.ts';
import { en } from './words/en.ts';
import { sv } from './words/sv.ts';

const KEPT = 'ledtrad.language';

const kept = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'sv');

void i18next.init({
  lng: kept(),
  fallbackLng: 'sv',
  resources: { sv: { translation: sv }, en: { translation: en } },
  initAsync: false,
  // React escapes what it draws.
  interpolation: { escapeValue: false },
});
document.documentElement.lang = kept();

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
  return { t: i18next.getFixedT(language), language, say: (words) => words[language] };
}
