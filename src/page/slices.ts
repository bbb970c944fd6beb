/** Long work in slices short enough that no frame waits for them. */

/** Milliseconds of work between two pauses. Half a frame at 60 Hz leaves the page the other half. */
export const SLICE_MS = 6;

interface PostTask {
  postTask(task: () => void, options: { priority: "background" | "user-visible" }): Promise<void>;
}

/** Resolves when the browser has had its turn. */
export function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Partial<PostTask> }).scheduler;
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority: "background" });
  return new Promise((resolve) => setTimeout(resolve));
}
