import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { menu } from './menu.ts';

/** Keys that work on every page: `/` search, those of the menu, `Esc` back. Never in a field. */
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
      const place = menu.find((entry) => 'keys' in entry && entry.keys === keys);
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('sok')?.focus();
      } else if (place) void navigate({ to: place.to });
      else if (event.key === 'Escape') router.history.back();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, router]);
}
