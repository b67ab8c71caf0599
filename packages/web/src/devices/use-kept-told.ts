// A device that was told to show signals stays so: in a new session, in another language, under a new address.
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "../app/session.ts";
import { toldHere } from "./told-here.ts";

export function useKeptTold({ account }: Pick<Me, "account">): void {
  const { i18n } = useTranslation();
  const { language } = i18n;
  useEffect(() => {
    if (toldHere(localStorage)?.account !== account) return;
    void import("./keep-told.ts").then(({ keepTold }) => keepTold(account, language));
  }, [account, language]);
}
