// The outermost frame, and what is shown where a screen is absent or fell over.
import { Button, Center, Stack, Text, Title } from "@mantine/core";
import { Outlet, useRouter } from "@tanstack/react-router";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Suspense, useCallback, useEffect } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLine } from "../api/line.ts";
import { Waiting } from "../design/answered.tsx";
import { keepFocus } from "../design/kept-focus.ts";
import { RefusalNote } from "../design/refusal-note.tsx";

export function Root(): ReactNode {
  useEffect(keepFocus, []);
  return (
    <Suspense fallback={<Waiting />}>
      <Outlet />
    </Suspense>
  );
}

export function NotFound(): ReactNode {
  const { t } = useTranslation();
  return (
    <Center mih="60vh">
      <Stack align="center">
        <Title order={1} size="h3">
          {t("not-found")}
        </Title>
        <Text c="dimmed">{t("not-found-about")}</Text>
        <Button component="a" href="/">
          {t("to-home")}
        </Button>
      </Stack>
    </Center>
  );
}

export function Broken({ error, reset }: ErrorComponentProps): ReactNode {
  const router = useRouter();
  const again = useCallback(() => {
    reset();
    void router.invalidate();
  }, [reset, router]);
  // The page that could not be brought without a line comes by itself with it.
  useLine(again, again);
  return (
    <Center mih="40vh" p="md">
      <RefusalNote error={error as Error} again={again} />
    </Center>
  );
}
