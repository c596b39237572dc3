import type { OverlayHost } from './host';

export interface FocusKeeper {
  /** Notes where on the page the reader is, to bring them back there. */
  remember(): void;
  /** Draws; where that takes away what had the focus, the focus goes to the card, to the page, or to the pill. */
  through(draw: () => void): void;
  /** Brings a reader whose focus is in the overlay back to where they came from. */
  giveBack(): boolean;
}

/** Keeps a reader who works by keyboard from being thrown to the start of the page. */
export function keepFocus({ stage, element, focused }: OverlayHost): FocusKeeper {
  let before: HTMLElement | null = null;
  const giveBack = (): boolean => {
    if (!before?.isConnected) return false;
    before.focus({ preventScroll: true });
    return document.activeElement === before;
  };
  return {
    remember() {
      const active = document.activeElement;
      const isOnPage = active instanceof HTMLElement && active !== element && active !== document.body;
      before = isOnPage ? active : null;
    },
    through(draw) {
      const held = focused() !== null;
      draw();
      if (!held || focused() !== null) return;
      const card = stage.querySelector<HTMLElement>('.lt-card');
      if (!card && giveBack()) return;
      const next = card ?? stage.querySelector<HTMLElement>('.lt-pill, .lt-recap .lt-button-secondary');
      next?.focus({ preventScroll: true });
    },
    giveBack: () => focused() !== null && giveBack(),
  };
}
