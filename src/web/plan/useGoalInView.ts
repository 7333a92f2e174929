import { useEffect, useState } from 'react';
import type { Plan } from '../../plan/model/plan.ts';

/** The goal that is being read: the last one whose title has passed the top of the window. `j` and `k` go to the next and previous. */
export function useGoalInView(plan: Plan, paused: boolean): string | null {
  const [inView, setInView] = useState<string | null>(plan.goals[0]?.id ?? null);
  useEffect(() => {
    if (paused) return;
    let waiting = false;
    const look = () => {
      waiting = false;
      const passed = plan.goals.filter(
        ({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < 140,
      );
      setInView(passed.at(-1)?.id ?? plan.goals[0]?.id ?? null);
    };
    const onScroll = () => {
      if (!waiting) requestAnimationFrame(look);
      waiting = true;
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, [plan, paused]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        (event.target as HTMLElement).closest('input, select, textarea, [role=tree]')
      )
        return;
      const step = { j: 1, k: -1 }[event.key];
      if (step === undefined) return;
      const at = plan.goals.findIndex(({ id }) => id === inView);
      const next = plan.goals[Math.min(Math.max(at + step, 0), plan.goals.length - 1)];
      const element = next && document.getElementById(next.id);
      element?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [plan, inView]);
  return inView;
}
