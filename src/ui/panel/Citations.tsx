/** The works cited after a text, each as a link of a few words. */
import { i18n } from "#i18n";
import { Fragment, type ReactNode } from "react";
import type { Source } from "../../glossary/entry.ts";
import { OutsideLink } from "../Prose.tsx";
import { citationWords, sourceAddress } from "../words.ts";

export function Citations({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  return sources.map((source, at) => {
    const address = sourceAddress(source);
    const words = citationWords(source);
    return (
      <Fragment key={source.id}>
        {at > 0 && "; "}
        {address === undefined ? words : <OutsideLink address={address}>{words}</OutsideLink>}
        {source.read === "reported" && ` (${i18n.t("entry.reported")})`}
      </Fragment>
    );
  });
}
