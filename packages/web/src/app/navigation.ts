// Where one can go, by what one is: the entries of the menu in their order.
import {
  IconBuilding,
  IconCalendar,
  IconCertificate,
  IconChartBar,
  IconClipboardCheck,
  IconGavel,
  IconHome,
  IconInbox,
  IconMail,
  IconMessageExclamation,
  IconArchive,
  IconScale,
  IconShieldCheck,
  IconUsers,
} from "@tabler/icons-react";
import { hasRole } from "./session.ts";
import type { Me } from "./session.ts";

const entries = [
  { to: "/", word: "home", icon: IconHome, forWhom: "everybody" },
  { to: "/inbox", word: "inbox", icon: IconInbox, forWhom: "person" },
  { to: "/marking", word: "marking", icon: IconClipboardCheck, forWhom: "person" },
  { to: "/results", word: "results", icon: IconCertificate, forWhom: "person" },
  { to: "/sessions", word: "sessions", icon: IconGavel, forWhom: "everybody" },
  {
    to: "/campaigns",
    word: "campaigns",
    icon: IconChartBar,
    forWhom: ["hr", "hr-head", "appointing-official", "auditor"],
  },
  {
    to: "/people",
    word: "people",
    icon: IconUsers,
    forWhom: ["hr", "hr-head", "appointing-official", "auditor", "administrator"],
  },
  { to: "/notices", word: "notices", icon: IconMail, forWhom: ["hr", "hr-head"] },
  { to: "/archive", word: "archive", icon: IconArchive, forWhom: ["hr", "hr-head", "auditor"] },
  // Who keeps the archive finds disputes there.
  { to: "/archive/disputes", word: "disputes", icon: IconMessageExclamation, forWhom: "servant" },
  { to: "/oversight", word: "oversight", icon: IconShieldCheck, forWhom: ["administrator", "auditor"] },
  { to: "/accounts", word: "accounts", icon: IconBuilding, forWhom: ["administrator"] },
  { to: "/law", word: "law", icon: IconScale, forWhom: "everybody" },
  { to: "/calendar", word: "calendar", icon: IconCalendar, forWhom: "everybody" },
] as const;

export type Entry = (typeof entries)[number];

export function entriesFor(me: Me): readonly Entry[] {
  return entries.filter(({ forWhom: whom }) => {
    if (whom === "everybody") return true;
    if (whom === "servant") return me.person !== null && !hasRole(me, "hr", "hr-head", "auditor");
    return whom === "person" ? me.person !== null : hasRole(me, ...whom);
  });
}
