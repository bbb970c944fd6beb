/** What pages do by themselves, timed by themselves. Each runs in the page: hand it to `evaluate`. */

export interface Changed {
  /** Milliseconds of the changes themselves, while the page's script runs. */
  readonly changing: number;
  /** The same with the observers' callbacks, which are called between the batches. */
  readonly whole: number;
}

/** Inserts and removes a paragraph so many times; with an empty observer of the page's own if that is wanted. */
export async function insertAndRemove({
  batches,
  times,
  isObserved,
}: {
  batches: number;
  times: number;
  isObserved: boolean;
}): Promise<Changed> {
  const [, before] = document.querySelectorAll("p");
  const paragraph = document.createElement("p");
  paragraph.textContent = "The kettle stood on the stove, and nobody had thought of it since the morning.";
  const observer = new MutationObserver(() => {});
  if (isObserved) observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  let changing = 0;
  const from = performance.now();
  for (let batch = 0; batch < batches; batch++) {
    const batchFrom = performance.now();
    for (let at = 0; at < times; at++) {
      before!.before(paragraph);
      paragraph.remove();
    }
    changing += performance.now() - batchFrom;
    // Observers are called before this goes on.
    await Promise.resolve();
  }
  const whole = performance.now() - from;
  observer.disconnect();
  return { changing, whole };
}

/**
 * Changes one text in each of so many frames. Milliseconds of each from the change to the end of painting on
 * the main thread.
 */
export function changeEveryFrame({ frames }: { frames: number }): Promise<number[]> {
  const place = document.querySelector("h1") ?? document.querySelector("p")!;
  const clock = place.appendChild(document.createElement("span"));
  clock.textContent = " 0";
  const text = clock.firstChild as Text;
  const channel = new MessageChannel();
  const took: number[] = [];
  return new Promise((resolve) => {
    let from = 0;
    channel.port1.addEventListener("message", () => {
      took.push(performance.now() - from);
      if (took.length < frames) requestAnimationFrame(change);
      else {
        clock.remove();
        resolve(took);
      }
    });
    channel.port1.start();
    const change = (): void => {
      from = performance.now();
      text.data = ` ${took.length % 10}`;
      // Comes after the frame has been laid out and painted.
      channel.port2.postMessage(0);
    };
    requestAnimationFrame(change);
  });
}
