/** A Chromium with the extension in it, for tests that need more of it than `reading-browser.ts` gives. */
import { launchChromium, type ChromiumWithExtension } from "../../src/cli/browser/chromium.ts";
import { expectNoStrangers, startRequestLog } from "./request-log.ts";

/** Its `close` fails where anything was sent that no page of the test asked for. */
export async function launchRecordedChromium(extension: string): Promise<ChromiumWithExtension> {
  const requests = await startRequestLog();
  const browser = await launchChromium({
    extension,
    headless: true,
    offline: true,
    proxyPort: requests.port,
  });
  return {
    ...browser,
    async close() {
      await browser.close();
      await requests.close();
      expectNoStrangers(requests);
    },
  };
}
