/** Puts a surface into its page. */
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { StorageNotice } from "./StorageNotice.tsx";

/** When this returns, the surface stands in the document. */
export function show(surface: ReactNode): void {
  const root = createRoot(document.getElementById("app")!);
  flushSync(() =>
    root.render(
      <StrictMode>
        <StorageNotice />
        {surface}
      </StrictMode>,
    ),
  );
}
