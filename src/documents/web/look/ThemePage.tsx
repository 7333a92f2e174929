import './theme.css';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../../ui/language.ts';
import { AccentField } from './AccentField.tsx';
import { type Place, shownOf } from './draft.ts';
import { ExampleDocument } from './ExampleDocument.tsx';
import { LogoFields } from './LogoFields.tsx';
import { NameField } from './NameField.tsx';
import { ThemeFoot } from './ThemeFoot.tsx';
import { TypefaceFields } from './TypefaceFields.tsx';
import { useThemeForm } from './useThemeForm.ts';
import { useThemePreview } from './useThemePreview.ts';
import { fieldOf, useThemeProblems } from './useThemeProblems.ts';

const goTo = (form: HTMLFormElement | null, place: Place | null | undefined) => {
  if (place) (form?.elements.namedItem(place) as HTMLElement | null)?.focus();
};

/** How the municipality's documents look: written to the left, seen to the right before it is saved. */
export function ThemePage() {
  const { t } = useWords();
  const form = useThemeForm();
  const { draft, change, isChanged, error } = form;
  const preview = useThemePreview(useMemo(() => shownOf(draft), [draft]));
  const { faults, problemIn, problemOf, leave, leaveAll } = useThemeProblems(draft, [error, preview.problem]);
  const isShown = preview.problem === null && faults.every((place) => place === 'alt');
  const unseen = problemOf(preview.problem);
  const element = useRef<HTMLFormElement>(null);
  // A server error is shown at its field, which may be far from what was pressed.
  useEffect(() => goTo(element.current, fieldOf(error)), [error]);
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(t('look.leavePage')),
    enableBeforeUnload: () => isChanged,
  });
  return (
    <div className="page theme-page">
      <header className="page-head">
        <h1>{t('look.title')}</h1>
        <p>{t('look.lead')}</p>
      </header>
      <form
        ref={element}
        noValidate
        onBlur={({ target }) => leave(target.getAttribute('name'))}
        onSubmit={(event) => {
          event.preventDefault();
          leaveAll();
          if (faults.length === 0) form.save();
          else goTo(element.current, faults[0]);
        }}
      >
        <div className="theme-fields">
          <LogoFields draft={draft} change={change} problem={problemIn('logo')} altProblem={problemIn('alt')} />
          <NameField name={draft.name} onChange={(name) => change({ name })} problem={problemIn('name')} />
          <AccentField accent={draft.accent} onChange={(accent) => change({ accent })} problem={problemIn('accent')} />
          <TypefaceFields draft={draft} change={change} problemIn={problemIn} />
        </div>
        <section className="theme-preview" aria-labelledby="forhandsvisning">
          <h2 id="forhandsvisning">{t('look.preview.title')}</h2>
          <p className="quiet small">{t(isShown ? 'look.preview.lead' : 'look.preview.waits')}</p>
          <div role="alert">{unseen && <p className="problem">{unseen}</p>}</div>
          {preview.file ? <ExampleDocument file={preview.file} /> : <div className="bone wide-bone" />}
        </section>
        <ThemeFoot form={form} problem={problemOf(error)} />
      </form>
    </div>
  );
}
