import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Keys that work on every page: `/` search, `?` help, `g p` plans, `g i` indicators, `Esc` back from a field. Never in a field. */
export function useKeys(): void {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    let before = '';
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target.closest('input, select, textarea, [contenteditable], [role=tree]')) {
        if (event.key === 'Escape' && target.matches('input')) target.blur();
        return;
      }
      const keys = before + event.key;
      before = event.key === 'g' ? 'g' : '';
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('sok')?.focus();
      } else if (event.key === '?') void navigate({ to: '/hjalp' });
      else if (keys === 'gp') void navigate({ to: '/planer' });
      else if (keys === 'gi') void navigate({ to: '/indikatorer' });
      else if (event.key === 'Escape') router.history.back();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, router]);
}
