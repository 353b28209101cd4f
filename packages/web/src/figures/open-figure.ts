import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The figure whose card is open: it stands in the address, so that a link opens the card for somebody else. */
export function useOpenFigure() {
  const formula = useSearch({ strict: false, select: (search) => search.figure ?? null });
  const navigate = useNavigate();
  const open = useCallback(
    (figure: string) => {
      void navigate({ to: '.', search: (old) => ({ ...old, figure }), resetScroll: false });
    },
    [navigate],
  );
  const close = useCallback(() => {
    void navigate({
      to: '.',
      search: ({ figure: _, ...rest }) => rest,
      resetScroll: false,
      replace: true,
    });
  }, [navigate]);
  return { formula, open, close };
}
