/** A browser on this machine; on Debian as root a missing one is installed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";

const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  firefox: [
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};
const DEBIAN_PACKAGE: Readonly<Record<BrowserName, string>> = {
  chromium: "chromium",
  firefox: "firefox-esr",
};
const VARIABLE: Readonly<Record<BrowserName, string>> = { chromium: "CHROMIUM", firefox: "FIREFOX" };

/** Path of the browser. @throws Error whose message tells the reader what to do. */
export function findBrowser(name: BrowserName): string {
  const found = onThisMachine(name);
  if (found !== undefined) return found;
  const canInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (canInstall) {
    process.stdout.write(`Installing ${DEBIAN_PACKAGE[name]} (once).\n`);
    installOnDebian(DEBIAN_PACKAGE[name]);
    const installed = onThisMachine(name);
    if (installed !== undefined) return installed;
  }
  throw new Error(missing(name));
}

function onThisMachine(name: BrowserName): string | undefined {
  const named = process.env[VARIABLE[name]];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE[name]} names ${named}, but there is no such file.`);
  }
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => PLACES[name].map((place) => join(folder, place.split(/[\\/]/).at(-1)!)));
  return [...PLACES[name], ...onPath].find((path) => existsSync(path));
}

function installOnDebian(name: string): void {
  const options = { stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"] };
  const lock = "DPkg::Lock::Timeout=600";
  spawnSync("apt-get", ["-o", lock, "-qq", "update"], options);
  spawnSync("apt-get", ["-o", lock, "-qq", "install", "-y", "--no-install-recommends", name], {
    ...options,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function missing(name: BrowserName): string {
  const product = name === "chromium" ? "Chromium, Chrome or Edge" : "Firefox (146 or newer)";
  return (
    `No ${product} was found on this machine. Install one` +
    (existsSync("/etc/debian_version") ? ` (as root: apt-get install ${DEBIAN_PACKAGE[name]})` : "") +
    `, or name it: ${VARIABLE[name]}=/path/to/browser.`
  );
}
