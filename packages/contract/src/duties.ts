// What waits for the caller: everything that he has to do, whatever he is, by its term.
import { z } from "zod";
import { named, titles } from "./evaluation-values.ts";
import { route } from "./route.ts";
import { id } from "./values.ts";

const kind = z.enum([
  "open-result",
  "disagree",
  "mark",
  "name-co-evaluators",
  "argue",
  "explain",
  "sit",
  "vote",
  "sign-minutes",
  "record-feedback",
  "call-session",
  "approve-schedule",
  "plan-campaign",
  "settle-proposals",
  "draw-schedule",
  "open-campaign",
  "send-sheets",
  "prepare-session",
  "hold-session",
  "draw-minutes",
  "publish-minutes",
  "keep-term",
  "close-campaign",
  "hand-notices",
  "take-up-disputes",
  "resolve-disputes",
  "answer-requests",
  "draw-act",
  "carry-out-act",
  "read-notices",
  "failed-work",
]);

const law = z.object({ pack: z.string(), edition: z.string() });

const duty = z.object({
  kind,
  /** A right of the caller: nothing is asked of him. */
  optional: z.boolean(),
  period: z.string().nullable(),
  campaign: id.nullable(),
  /** The edition that the clause stands in; null where no act speaks of it. */
  law: law.nullable(),
  clause: z.string().nullable(),
  term: z
    .object({
      title: titles,
      effect: z.enum(["refused", "overdue", "lapses"]),
      /** What follows when it is missed. */
      missed: titles,
    })
    .nullable(),
  /** The earliest day of all that the duty holds. */
  due: z.string().nullable(),
  /** Working days until `due`, negative after it; null where they cannot be counted. */
  left: z.int().nullable(),
  count: z.int(),
  overdue: z.int(),
  /** The first ones, the earliest first. */
  items: z.array(z.object({ record: z.string(), id, person: named.nullable(), due: z.string().nullable() })),
});

export const duties = {
  mine: route("/me/duties", {
    title: { kk: "Менің істерім", ru: "Мои дела", en: "What I have to do" },
    about: {
      kk: "Мерзімі өткендер бірінші тұрады; бір кезеңнің біркелкі істері бірге көрсетіледі.",
      ru: "Просроченные стоят первыми; одинаковые дела одного периода показываются вместе.",
      en: "What is overdue stands first; alike duties of one period are told together.",
    },
    answer: z.object({
      items: z.array(duty),
      /** What the act brings next, where nothing has to be done for it yet. */
      next: z
        .object({ period: z.string(), ends: z.string(), title: titles, due: z.string(), clause: z.string(), law })
        .nullable(),
    }),
  }),
};
