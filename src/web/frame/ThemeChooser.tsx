import { useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { applyTheme, keptTheme, THEMES, type Theme } from './theme.ts';

export function ThemeChooser() {
  const { t } = useWords();
  const [theme, setTheme] = useState(keptTheme);
  return (
    <select
      aria-label={t('theme.label')}
      value={theme}
      onChange={(event) => {
        applyTheme(event.target.value as Theme);
        setTheme(event.target.value as Theme);
      }}
    >
      {THEMES.map((one) => (
        <option key={one} value={one}>
          {t(`theme.${one}`)}
        </option>
      ))}
    </select>
  );
}
