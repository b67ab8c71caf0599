// The language and the light of the interface.
import { Group, SegmentedControl, Stack, Text, useMantineColorScheme } from "@mantine/core";
import type { MantineColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageChoice } from "../app/language-choice.tsx";
import { Section } from "../design/section.tsx";

export function MyLook(): ReactNode {
  const { t } = useTranslation("account");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={t("look")}>
      <Stack gap="xs">
        <Group>
          <Text size="sm" w={180}>
            {t("language")}
          </Text>
          <LanguageChoice />
        </Group>
        <Group>
          <Text size="sm" w={180} id="scheme-label">
            {t("scheme")}
          </Text>
          <SegmentedControl
            aria-labelledby="scheme-label"
            value={colorScheme}
            onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
            data={(["auto", "light", "dark"] as const).map((scheme) => ({
              value: scheme,
              label: t(`scheme-${scheme}`),
            }))}
          />
        </Group>
      </Stack>
    </Section>
  );
}
