// What of the program rests on a clause: rules with their parts, terms, forms, panels, duties; each opens to its ground.
import { Anchor, Badge, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useClauseName } from "../design/clause-name.ts";
import { useSay } from "../design/say.ts";
import { Ground } from "./ground.tsx";
import { wholeClause } from "./place-in-act.ts";
import type { Item, LawRead } from "./use-law.ts";

interface Props {
  readonly address: string;
  readonly items: readonly Item[];
  readonly asked: LawRead["asked"];
}

export function RestingOn({ address, items, asked }: Props): ReactNode {
  const { t } = useTranslation("law");
  if (items.length === 0) return null;
  return (
    <ul className="law-resting">
      {items.map((item) => (
        <li key={`${item.kind} ${item.rule ?? ""} ${item.id}`}>
          <OneItem item={item} address={address} asked={asked} />
        </li>
      ))}
      <li className="only-print">{t("executes-count", { count: items.length })}</li>
    </ul>
  );
}

function OneItem({ item, address, asked }: { readonly item: Item } & Omit<Props, "items">): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const { kind, id, title, clauses, provenance, doubts } = item;
  const nameOf = useClauseName();
  const rule = kind === "rule" ? id : item.rule;
  const parts = clauses
    .filter((one) => wholeClause(one) === address && one !== address)
    .map((one) => nameOf(one).split(", ").slice(1).join(", "));
  return (
    <details className="law-item">
      <summary>
        <span className="law-item-kind">
          {t(`kind.${kind}`)}
          {parts.length > 0 && `, ${parts.join(", ")}`}
        </span>
        <span className="law-item-title">{say.titled(title)}</span>
        {provenance !== "quoted" && (
          <Badge size="xs" variant="default" tt="none">
            {t(`provenance.${provenance}`)}
          </Badge>
        )}
        {doubts.length > 0 && (
          <Badge size="xs" variant="default" tt="none">
            {t("doubts", { count: doubts.length })}
          </Badge>
        )}
      </summary>
      <div className="law-item-more">
        {item.says.map((one) => (
          <Text key={one.ru} size="sm">
            {say.titled(one)}
          </Text>
        ))}
        <Ground of={item} asked={asked} />
        {rule !== null && (
          <Anchor component={Link} to="/law/rules/$rule" params={{ rule } as never} search={asked as never} size="sm">
            {t("open-rule")}
          </Anchor>
        )}
      </div>
    </details>
  );
}
