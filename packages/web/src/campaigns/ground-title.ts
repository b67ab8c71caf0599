// What a ground is called where it stands for many people; of one person the server says the whole sentence.
import { useTranslation } from "react-i18next";

/** A code that has no title stands for itself. */
export function useGroundTitle(): (code: string) => string {
  const { t, i18n } = useTranslation("campaigns");
  return (code) => {
    const key = `ground.${code.replace(/^campaign\./u, "")}`;
    return i18n.exists(key, { ns: "campaigns" }) ? t(key as "ground.dismissed") : code;
  };
}
