// The columns of the list of notices: to whom, what, where it stands, what was tried last.
import { Badge, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Column } from "../design/data-table.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { useSay } from "../design/say.ts";
import { capitalised } from "../design/capitalised.ts";
import { StateBadge, useStateName } from "./state-badge.tsx";
import type { Notice } from "./the-notice.ts";

export function useNoticeColumns(): readonly Column<Notice>[] {
  const { t } = useTranslation("notices");
  const say = useSay();
  const periodName = usePeriodName();
  const stateName = useStateName();
  const meansOf = ({ ways }: Notice, means: string): string => {
    const title = ways.find((way) => way.means === means)?.title;
    return title === undefined ? means : capitalised(say.titled(title));
  };
  const lastOf = (notice: Notice): string => {
    const last = notice.attempts.at(-1);
    return last === undefined ? "" : `${meansOf(notice, last.means)}, ${say.shortDay(last.startedOn)}`;
  };
  return [
    { id: "name", title: t("addressee"), text: ({ name }) => name ?? t("nobody"), width: "minmax(12rem, 1.6fr)" },
    { id: "what", title: t("what"), text: ({ ground }) => say.titled(ground.title), width: "minmax(12rem, 1.8fr)" },
    {
      id: "period",
      title: t("period"),
      text: ({ about }) => (about.period === null ? "" : periodName(about.period)),
      width: "minmax(10rem, 0.8fr)",
    },
    {
      id: "state",
      title: t("state"),
      text: stateName,
      show: (notice) => (
        <Group gap={6}>
          <StateBadge notice={notice} />
          {notice.needsHand && (
            <Badge color="red" variant="light">
              {t("needs-you")}
            </Badge>
          )}
        </Group>
      ),
      width: "minmax(11rem, 1.2fr)",
    },
    {
      id: "last",
      title: t("last-attempt"),
      text: lastOf,
      show: (notice) => (notice.attempts.length === 0 ? t("not-sent") : lastOf(notice)),
      width: "minmax(12rem, 1.6fr)",
      wide: true,
    },
    { id: "on", title: t("since"), text: ({ on }) => on, show: ({ on }) => say.shortDay(on), wide: true },
  ];
}
