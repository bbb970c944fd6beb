/** Notices when text that was hidden is shown: no change of the document tells of a style that changed. */
import { isRendered } from "./unclobbered.ts";

export interface HiddenWatch {
  /** From now on these blocks, none of which is rendered. */
  watch(blocks: ReadonlySet<Element>): void;
  stop(): void;
}

/** Calls `onShown` when a block is rendered and stands within a screen's height of what is seen. */
export function watchHidden(onShown: () => void): HiddenWatch {
  let watched: ReadonlySet<Element> = new Set();
  /** Made when it is needed: most pages hide nothing that would be marked. */
  let observer: IntersectionObserver | undefined;
  const observe = (): IntersectionObserver =>
    new IntersectionObserver(
      (changes) => {
        // What is only invisible, as against not laid out, counts as standing there.
        if (changes.some(({ isIntersecting, target }) => isIntersecting && isRendered(target))) onShown();
      },
      { rootMargin: "100% 0px" },
    );
  return {
    watch(blocks) {
      for (const block of watched) if (!blocks.has(block)) observer?.unobserve(block);
      for (const block of blocks) if (!watched.has(block)) (observer ??= observe()).observe(block);
      watched = blocks;
    },
    stop: () => observer?.disconnect(),
  };
}
