import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useContext, useMemo } from 'react';
import { writeQuery } from '../app/address.ts';

/** How figures open their cards, and the address of a card. */
export interface FigureCards {
  readonly open: (formula: string) => void;
  readonly addressOf: (formula: string) => string;
}

/** Set around the pages of a plan; it does not change when a card opens, so that no figure is drawn again. */
export const FigureCardsContext = createContext<FigureCards>({
  open: () => undefined,
  addressOf: () => '',
});

/** How figures open their cards. */
export function useFigureCards(): FigureCards {
  return useContext(FigureCardsContext);
}

/** The figure whose card is open: it stands in the address, so that a link opens the card for somebody else. */
export function useOpenFigure() {
  const address = useSearch({ strict: false, structuralSharing: true });
  const { figure, ...rest } = address;
  const page = writeQuery(rest);
  const navigate = useNavigate();
  const cards = useMemo<FigureCards>(
    () => ({
      open: (formula) => {
        void navigate({ to: '.', search: (old) => ({ ...old, figure: formula }), resetScroll: false });
      },
      addressOf: (formula) => `${page === '' ? '?' : `${page}&`}${writeQuery({ figure: formula }).slice(1)}`,
    }),
    [navigate, page],
  );
  const close = (): void => {
    void navigate({
      to: '.',
      search: ({ figure: _, ...others }) => others,
      resetScroll: false,
      replace: true,
    });
  };
  return { formula: figure ?? null, cards, close };
}
