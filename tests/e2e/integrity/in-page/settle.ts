/** Waits until a page has done what follows from the last input. */

/** After its frames a page has this long for work of its own. */
const QUIET_MS = 40;
/** Scrolling may be smooth: it is over when so many frames found the page where it was. */
const STILL_FRAMES = 2;

export async function settle(): Promise<void> {
  await nextFrame();
  for (let still = 0, before = NaN; still < STILL_FRAMES; before = scrollY) {
    await nextFrame();
    still = scrollY === before ? still + 1 : 0;
  }
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
}

/** The page has drawn what was done, as it has between two keys of a hand. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 0));
}
