// A sentence of a catalogue with its holes filled.
import type { Language, Text } from "@bagalau/methodology";

/** `{name}` becomes `params.name`; a hole without a parameter stays, so that it is seen. */
export function filled(text: Text, language: Language, params: Readonly<Record<string, string>>): string {
  return text[language].replaceAll(/\{([\w-]+)\}/gu, (hole, name: string) => params[name] ?? hole);
}
