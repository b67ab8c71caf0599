// What a ground is called where it stands for many people; of one person the server says the whole sentence.
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** A code that has no title stands for itself. The same function while the language is. */
export function useGroundTitle(): (code: string) => string {
  const { t, i18n } = useTranslation("campaigns");
  return useCallback(
    (code: string) => {
      const key = `ground.${code.replace(/^campaign\./u, "")}`;
      return i18n.exists(key, { ns: "campaigns" }) ? t(key as "ground.dismissed") : code;
    },
    [t, i18n],
  );
}
