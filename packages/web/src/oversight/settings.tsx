// The settings in force: names, values that are no secret, and where each comes from.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { Section } from "../design/section.tsx";
import { settingCell } from "./cells.tsx";

export function Settings(): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const settings = useQuery(api.oversight.settings.query());
  const valueOf = ({ secret, value, from }: { secret: boolean; value: string | null; from: string }): string => {
    if (secret) return t(from === "usual" ? "not-set" : "secret-set");
    return value ?? t("not-set");
  };
  return (
    <Section title={t("settings")} about={t("settings-about")}>
      <Answered of={settings} lines={8}>
        {({ items }) => (
          <DataTable
            name="settings"
            label={t("settings")}
            rows={items}
            idOf={({ name }) => name}
            columns={[
              {
                id: "name",
                title: t("setting"),
                text: ({ name, about }) => `${name} ${say.titled(about)}`,
                show: ({ name, about }) => settingCell(name, say.titled(about)),
                width: "minmax(16rem, 3fr)",
              },
              { id: "value", title: t("value"), text: valueOf, width: "minmax(8rem, 1fr)" },
              { id: "from", title: t("comes-from"), text: ({ from }) => t(`from.${from}`), width: "minmax(8rem, 1fr)" },
            ]}
          />
        )}
      </Answered>
    </Section>
  );
}
