import type { SaidWords } from '@plenary/api/contract/said';
import type { IconName } from '../ui/icon.tsx';

/** Something the palette goes to, or does. */
export type PaletteOption = PaletteWords &
  ({ readonly href: string } | { readonly href?: undefined; readonly act: () => void });

interface PaletteWords {
  readonly id: string;
  readonly icon: IconName;
  /** What kind of thing it is, in words. */
  readonly kind: string;
  readonly words: SaidWords;
  /** Where it stands, or what was found of it. */
  readonly beside: SaidWords | null;
  /** Stretches of `beside` that match. */
  readonly marks: readonly (readonly [number, number])[];
}
