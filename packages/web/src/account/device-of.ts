// A browser and its system as people call them, from what the browser says of itself; null where it says nothing known.
const browsers = [
  [/\bEdg\//u, "Edge"],
  [/\bYaBrowser\//u, "Yandex Browser"],
  [/\bOPR\//u, "Opera"],
  [/\bFirefox\//u, "Firefox"],
  [/\b(?:Chrome|HeadlessChrome|CriOS)\//u, "Chrome"],
  [/\bSafari\//u, "Safari"],
] as const;
const systems = [
  [/\bAndroid\b/u, "Android"],
  [/\b(?:iPhone|iPad)\b/u, "iOS"],
  [/\bWindows\b/u, "Windows"],
  [/\bMac OS X\b/u, "macOS"],
  [/\bLinux\b/u, "Linux"],
] as const;

/** `Firefox, Windows` */
export function deviceOf(agent: string): string | null {
  const found = [browsers, systems].map((known) => known.find(([sign]) => sign.test(agent))?.[1]);
  return found.some((name) => name !== undefined) ? found.filter((name) => name !== undefined).join(", ") : null;
}
