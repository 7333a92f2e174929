import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { Judgement } from '../../ui/parts/marks.tsx';
import type { Plan } from '../model/plan.ts';
import { isHidden, moveFor, type Step, stepsOf, typedMove } from './tree.ts';

/** The goals as a tree along the red thread. Arrow keys, Home, End and type-ahead as the pattern for trees says (WAI-ARIA APG). */
export function GoalTree({ plan, current, onGo }: { plan: Plan; current: string | null; onGo: (ref: string) => void }) {
  const { t } = useWords();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const typed = useRef({ text: '', when: 0 });
  const steps = stepsOf(plan).filter(({ goal }) => !isHidden(goal, plan, closed));
  const reachable = steps.some(({ goal }) => goal.id === at) ? at : (steps[0]?.goal.id ?? null);
  const elementOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-goal="${id}"]`);

  useEffect(() => {
    const tree = list.current?.parentElement;
    const element = current === null ? null : list.current?.querySelector<HTMLElement>(`[data-goal="${current}"]`);
    // Keeps what is being read in sight, without moving the page.
    if (!tree || !element) return;
    const [outer, inner] = [tree.getBoundingClientRect(), element.getBoundingClientRect()];
    if (inner.top < outer.top + 40 || inner.bottom > outer.bottom - 40)
      tree.scrollTop += inner.top - outer.top - outer.height / 3;
  }, [current]);

  const goTo = (step: Step | undefined) => {
    if (!step) return;
    setAt(step.goal.id);
    elementOf(step.goal.id)?.focus();
  };
  const toggle = (id: string, close: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (close) next.add(id);
      else next.delete(id);
      return next;
    });

  const onKeyDown = (event: KeyboardEvent) => {
    const index = steps.findIndex(({ goal }) => goal.id === reachable);
    const step = steps[index];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveFor(event.key, steps, index, closed) ?? typedMove(event.key, steps, index, typed.current);
    if (!move) return;
    if (move.kind === 'go') goTo(steps[move.index]);
    else if (move.kind === 'choose') onGo(step.goal.id);
    else toggle(step.goal.id, move.kind === 'close');
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list is what a tree is where the roles are not known.
    <ul role="tree" aria-label={t('plan.tree')} className="goal-tree" ref={list} onKeyDown={onKeyDown} lang="sv">
      {steps.map(({ goal, depth, hasChildren }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys for all of its items.
        <li
          key={goal.id}
          role="treeitem"
          data-goal={goal.id}
          data-level={goal.level}
          aria-level={depth}
          aria-selected={goal.id === current}
          {...(hasChildren ? { 'aria-expanded': !closed.has(goal.id) } : {})}
          tabIndex={goal.id === reachable ? 0 : -1}
          style={{ '--depth': depth - 1 } as React.CSSProperties}
          onClick={() => {
            setAt(goal.id);
            onGo(goal.id);
          }}
        >
          {hasChildren ? (
            <span
              className="twist"
              aria-hidden="true"
              onClick={(event) => {
                event.stopPropagation();
                toggle(goal.id, !closed.has(goal.id));
              }}
            >
              {closed.has(goal.id) ? '▸' : '▾'}
            </span>
          ) : (
            <span className="twist" aria-hidden="true" />
          )}
          <span className="goal-name">
            {goal.number && <span className="number">{goal.number} </span>}
            {goal.title}
            {plan.kind === 'report' && goal.assessment && (
              <>
                {' '}
                <Judgement assessment={goal.assessment} bare />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
