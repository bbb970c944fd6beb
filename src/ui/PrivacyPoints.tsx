/** What the extension reads, stores and never does. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";

const POINTS = ["reads", "sends", "stores", "page", "judges"] as const;

export function PrivacyPoints(): ReactNode {
  return (
    <ul className="points">
      {POINTS.map((point) => (
        <li key={point}>{i18n.t(`welcome.privacy_${point}`)}</li>
      ))}
    </ul>
  );
}
