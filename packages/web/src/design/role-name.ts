// The roles of a body by their names.
import { useTranslation } from "react-i18next";

const roles = [
  "hr",
  "hr-head",
  "appointing-official",
  "administrator",
  "auditor",
  "methodologist",
  "personnel-system",
] as const;

/** The id itself where the house has no name for it. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation("design");
  return (role) => {
    const known = roles.find((one) => one === role);
    return known === undefined ? role : t(`role.${known}`);
  };
}
