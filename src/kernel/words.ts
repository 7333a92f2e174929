/** The two languages of the interface; Swedish is always first and complete. */
export type Language = 'sv' | 'en';

/** One sentence or label in both languages. */
export interface Words {
  sv: string;
  en: string;
}
