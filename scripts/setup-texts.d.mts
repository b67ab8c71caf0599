// The types of `setup-texts.mjs`, which must run before anything is installed and is therefore plain JavaScript.
export function askedLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): "kk" | "ru" | "en";
export function setupText(key: string): string;
