import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { bundledPackages } from "./src/build/bundled-packages.ts";
import { glossaryPlugin } from "./src/build/glossary-plugin.ts";
import {
  THIRD_PARTY_LICENCES,
  productionPackages,
  thirdPartyLicences,
} from "./src/build/third-party-licences.ts";

const PROJECT = fileURLToPath(new URL(".", import.meta.url));
const bundled = bundledPackages(PROJECT);

/** Nothing is loaded from outside, nothing is sent, and no text becomes markup or code. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // React sets styles one by one through the style object, which is no inline style.
  "style-src 'self'",
  // As by default; said once more, for whoever widens the default one day.
  "connect-src 'none'",
  "object-src 'none'",
  // These have no default.
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

export default defineConfig({
  modules: ["@wxt-dev/module-react", "@wxt-dev/i18n/module"],
  i18n: { localesDir: "src/locales" },
  imports: false,
  publicDir: "src/public",
  manifest: ({ browser }) => ({
    name: "__MSG_extension_name__",
    short_name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    default_locale: "en",
    permissions: [
      "storage",
      "activeTab",
      "scripting",
      "contextMenus",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    omnibox: { keyword: "airisk" },
    commands: {
      "next-term": { suggested_key: { default: "Alt+Period" }, description: "__MSG_command_next_term__" },
      "previous-term": {
        suggested_key: { default: "Alt+Comma" },
        description: "__MSG_command_previous_term__",
      },
      "explain-selection": {
        suggested_key: { default: "Alt+Shift+E" },
        description: "__MSG_command_explain_selection__",
      },
      "open-panel": { suggested_key: { default: "Alt+Shift+G" }, description: "__MSG_command_open_panel__" },
      "switch-site": { description: "__MSG_command_switch_site__" },
    },
    optional_host_permissions: ["*://*/*"],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    incognito: "not_allowed",
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "ai-risk-gloss@extension",
              strict_min_version: "146.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "128" }),
  }),
  vite: () => ({
    plugins: [glossaryPlugin(join(PROJECT, "glossary")), bundled.plugin],
    // Without the floor, light-dark() is lowered to rules that do not work inside a shadow root.
    build: {
      target: "es2023",
      cssTarget: ["chrome128", "firefox146"],
      sourcemap: false,
      // For browsers that know no modulepreload; it would bring the one `fetch` into the extension.
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    "build:publicAssets": (_, files) => {
      files.push(
        { absoluteSrc: join(PROJECT, "LICENSE"), relativeDest: "LICENSE.txt" },
        { absoluteSrc: join(PROJECT, "glossary", "LICENSE"), relativeDest: "GLOSSARY-LICENSE.txt" },
      );
    },
    "build:done": ({ config }) =>
      writeFileSync(
        join(config.outDir, THIRD_PARTY_LICENCES),
        thirdPartyLicences([...productionPackages(PROJECT), ...bundled.folders]),
      ),
  },
});
