// Units under units, opened and closed, each with how many posts it has and how many are held, all beneath it included.
import { ActionIcon, Paper, Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useSay } from "../design/say.ts";
import { treeOf, unitsUnder } from "./staff-list.ts";
import type { Post, Unit, UnitNode } from "./staff-list.ts";
import "./people.css";

interface Props {
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly chosen: string;
  readonly onChoose: (unit: string) => void;
}

interface Count {
  readonly posts: number;
  readonly held: number;
}

/** A structure of so many units is shown open at once. */
const openAtOnce = 40;

export function UnitTree({ units, posts, chosen, onChoose }: Props): ReactNode {
  const { t } = useTranslation("people");
  const tree = useMemo(() => treeOf(units), [units]);
  const counts = useMemo(() => countsOf(units, posts), [units, posts]);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const above = useMemo(() => pathTo(units, chosen), [units, chosen]);
  const toggle = (id: string): void => setToggled((kept) => kept.symmetricDifference(new Set([id])));
  const isOpen = (id: string): boolean => (units.length <= openAtOnce || above.has(id)) !== toggled.has(id);
  return (
    <Paper withBorder p="xs" component="nav" aria-label={t("units.title")}>
      <Nodes nodes={tree} {...{ counts, chosen, onChoose, isOpen, toggle }} top />
    </Paper>
  );
}

interface NodesProps {
  readonly nodes: readonly UnitNode[];
  readonly counts: ReadonlyMap<string, Count>;
  readonly chosen: string;
  readonly onChoose: (unit: string) => void;
  readonly isOpen: (unit: string) => boolean;
  readonly toggle: (unit: string) => void;
  readonly top?: boolean;
}

function Nodes({ nodes, top = false, ...rest }: NodesProps): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const { counts, chosen, onChoose, isOpen, toggle } = rest;
  return (
    <ul className={top ? "tree" : undefined}>
      {nodes.map(({ unit, under }) => {
        const open = isOpen(unit.id);
        const title = say.titled(unit.name);
        const count = counts.get(unit.id);
        const Chevron = open ? IconChevronDown : IconChevronRight;
        return (
          <li key={unit.id}>
            <div className="tree-line">
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={t(open ? "units.fold" : "units.unfold", { title })}
                aria-expanded={open}
                onClick={() => toggle(unit.id)}
                style={under.length === 0 ? { visibility: "hidden" } : undefined}
              >
                <Chevron size={16} aria-hidden />
              </ActionIcon>
              <UnstyledButton
                className="tree-unit"
                aria-current={unit.id === chosen ? "true" : undefined}
                onClick={() => onChoose(unit.id)}
              >
                <span>{title}</span>
                {count !== undefined && count.posts > 0 && (
                  <Text component="span" size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
                    {t("units.held", { held: count.held, posts: count.posts })}
                  </Text>
                )}
              </UnstyledButton>
            </div>
            {open && under.length > 0 && <Nodes nodes={under} {...rest} />}
          </li>
        );
      })}
    </ul>
  );
}

function countsOf(units: readonly Unit[], posts: readonly Post[]): ReadonlyMap<string, Count> {
  const own = Map.groupBy(posts, ({ unit }) => unit);
  return new Map(
    units.map(({ id }) => {
      const all = [...unitsUnder(units, id)].flatMap((one) => own.get(one) ?? []);
      return [id, { posts: all.length, held: all.filter(({ holder }) => holder !== null).length }];
    }),
  );
}

function pathTo(units: readonly Unit[], chosen: string): ReadonlySet<string> {
  const path = new Set<string>();
  for (let at = units.find(({ id }) => id === chosen); at !== undefined && !path.has(at.id);) {
    path.add(at.id);
    const { parent } = at;
    at = units.find(({ id }) => id === parent);
  }
  return path;
}
