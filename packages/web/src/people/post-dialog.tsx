// A post created, changed from a day on, or corrected.
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ContentDialog } from "./content-dialog.tsx";
import type { Deed, Grounded } from "./content-dialog.tsx";
import { CategoryField, PostField, UnitField } from "./staff-fields.tsx";
import type { Post } from "./staff-list.ts";
import { noTitle, titleDraft, TitleFields, titleOf } from "./title-fields.tsx";

interface Props {
  readonly deed: Deed;
  /** Null while it is to be created. */
  readonly post: Post | null;
  readonly unit: string;
  readonly onClose: () => void;
}

export function PostDialog({ deed, post, unit: before, onClose }: Props): ReactNode {
  const { t } = useTranslation("people");
  const [draft, setDraft] = useState(() => (post === null ? noTitle : titleDraft(post.title)));
  const [unit, setUnit] = useState<string | null>(before);
  const [category, setCategory] = useState<string | null>(post?.category ?? null);
  const [supervisor, setSupervisor] = useState(post?.supervisor ?? null);
  const [code, setCode] = useState(post?.code ?? "");
  const create = useAct(api.posts.create, onClose);
  const change = useAct(api.posts.change, onClose);
  const correct = useAct(api.posts.correct, onClose);
  const title = titleOf(draft);
  function submit(ground: Grounded): void {
    if (title === null || unit === null || category === null) return;
    const content = { title, unit, category, supervisor, code: code.trim() || null, from: ground.from };
    if (ground.deed === "create") return create.run({ body: { ...content, act: ground.act } });
    if (post === null) return;
    const given = { params: { post: post.id }, expected: post.version };
    if (ground.deed === "change") return change.run({ ...given, body: { ...content, act: ground.act } });
    correct.run({ ...given, body: { ...content, version: post.from, reason: ground.reason } });
  }
  return (
    <ContentDialog
      deed={deed}
      title={t(deed === "correct" ? "correct.title" : `posts.${deed}`)}
      since={post?.from ?? null}
      acts={{ create, change, correct }}
      ready={title !== null && unit !== null && category !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TitleFields value={draft} onChange={setDraft} />
      <UnitField label={t("unit-title")} required value={unit} onChange={setUnit} />
      <CategoryField
        label={t("category")}
        description={t("posts.category-about")}
        required
        value={category}
        onChange={setCategory}
      />
      <PostField
        label={t("supervisor")}
        description={t("posts.supervisor-about")}
        value={supervisor}
        onChange={setSupervisor}
      />
      <TextInput
        label={t("code")}
        maxLength={60}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </ContentDialog>
  );
}
