import { type ReactNode, useId } from 'react';
import type { Place } from './draft.ts';

interface Props {
  name: Place;
  label: string;
  hint?: string;
  /** What is wrong with its content. */
  problem: string | null;
  children: (input: {
    id: string;
    name: Place;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}

/** A field with its label, what to write in it, and what is wrong with it. */
export function Field({ name, label, hint, problem, children }: Props) {
  const id = useId();
  const said = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
      {children({ id, name, 'aria-describedby': said, 'aria-invalid': problem !== null })}
      <div role="alert">
        {problem && (
          <p id={`${id}-problem`} className="problem">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
