/** What a document says of itself outside its text. */
import type { PageFacts } from "../core/relevance/accept.ts";

const FIELD_WORDS =
  /\b(?:A\.?I\.?|AGI|artificial[ -]intelligence|superintelligence|alignment[ -]?forum|lesswrong|machine[ -]learning|language models?|LLMs?|x-?risk|existential risk)\b/;
const FIELD_WORDS_ANY_CASE =
  /\b(?:artificial[ -]intelligence|superintelligence|alignment[ -]?forum|lesswrong|machine[ -]learning|language[ -]models?|existential[ -]risk|openai|anthropic|deepmind)\b/i;

/** Whether a title or an address names the field. */
export function pageFacts(title: string, address: string): PageFacts {
  const readable = address.replaceAll(/[-_/]+/g, " ");
  return {
    titleNamesField:
      FIELD_WORDS.test(title) || FIELD_WORDS_ANY_CASE.test(title) || FIELD_WORDS_ANY_CASE.test(readable),
  };
}
