/** One page in one of the browsers, as far as the harness drives and hears it; the same for both. */

export interface Tab {
  evaluate<R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** Runs in every frame, the main one first; what a frame cannot answer is left out. */
  inFrames<R>(run: () => R): Promise<R[]>;
  moveMouse(x: number, y: number): Promise<void>;
  mouseDown(): Promise<void>;
  mouseUp(): Promise<void>;
  wheel(pixels: number): Promise<void>;
  /** A key, or one that is pressed while another is held: "Control+z". */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** The page as it is printed. */
  print(): Promise<Uint8Array>;
  /** What assistive technology is told; undefined where automation cannot ask. */
  accessibility?(): Promise<string[]>;
  /** Console lines, uncaught errors and requests so far, as the browser tells them. */
  readonly heard: Heard;
  close(): Promise<void>;
}

export interface Heard {
  readonly console: string[];
  readonly requests: string[];
}

/** A browser that opens pages with the harness in them. */
export interface TabBrowser {
  open(address: string): Promise<Tab>;
  close(): Promise<void>;
}

/** The three that play each page: with our extension, without any, and with one that wraps terms. */
export interface Trio {
  readonly with: TabBrowser;
  readonly without: TabBrowser;
  readonly wrapped: TabBrowser;
}
