/** Puts a surface into its page. */
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

export function show(surface: ReactNode): void {
  createRoot(document.getElementById("app")!).render(<StrictMode>{surface}</StrictMode>);
}
