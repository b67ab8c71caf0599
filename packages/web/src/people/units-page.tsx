// The structure: units as a tree, and of the one that is chosen its head and its posts with whoever holds them.
import { Alert, Button, Grid, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useMe } from "../app/session.ts";
import { useAddressState } from "../design/address-state.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { DayField } from "../design/day-field.tsx";
import { useSay } from "../design/say.ts";
import { PeopleFrame, useKeepsStaff } from "./people-frame.tsx";
import { treeOf, usePosts, useUnits } from "./staff-list.ts";
import { UnitDialog } from "./unit-dialog.tsx";
import { UnitPanel } from "./unit-panel.tsx";
import { UnitTree } from "./unit-tree.tsx";

export function UnitsPage(): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const keeps = useKeepsStaff();
  const { today } = useMe();
  const [on, setOn] = useAddressState("on", today);
  const [asked, choose] = useAddressState("unit", "");
  const [creating, { open, close }] = useDisclosure(false);
  const units = useUnits(on);
  // Where none is chosen, the first at the top.
  const chosen = asked || (treeOf(units.data ?? [])[0]?.unit.id ?? "");
  const posts = usePosts(on);
  const create = keeps && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {t("unit.create")}
    </Button>
  );
  return (
    <PeopleFrame title={t("units.title")} actions={create}>
      <Group align="flex-end" gap="sm">
        <DayField label={t("units.on")} required value={on} onChange={(day) => setOn(day)} />
        {on !== today && (
          <Button variant="default" onClick={() => setOn(null)}>
            {t("units.to-today")}
          </Button>
        )}
      </Group>
      {on !== today && (
        <Alert color="yellow" p="xs">
          {t("units.of-day", { day: say.day(on) })}
        </Alert>
      )}
      <Answered of={units} lines={8}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t("units.none")} about={t(keeps ? "units.none-about" : "units.none-others")}>
              {create}
            </Empty>
          ) : (
            <Grid gap="md">
              <Grid.Col span={{ base: 12, md: 5 }}>
                <UnitTree units={all} posts={posts.data ?? []} chosen={chosen} onChoose={choose} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 7 }}>
                {all.some(({ id }) => id === chosen) ? (
                  <Answered of={posts} lines={6}>
                    {(held) => (
                      <UnitPanel key={chosen} unit={all.find(({ id }) => id === chosen)!} units={all} posts={held} />
                    )}
                  </Answered>
                ) : (
                  <Text c="dimmed" size="sm">
                    {t("units.choose")}
                  </Text>
                )}
              </Grid.Col>
            </Grid>
          )
        }
      </Answered>
      {creating && <UnitDialog deed="create" unit={null} parent={chosen || null} onClose={close} />}
    </PeopleFrame>
  );
}
