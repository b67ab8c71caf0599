// One figure of the sheet: typed with a comma or a point, or touched where the whole marks are few.
import { Button, TextInput } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSay } from "../design/say.ts";
import { fewWholes, stepped, typedFigure } from "./sheet-fields.ts";
import type { Field } from "./sheet-fields.ts";

interface Props {
  readonly field: Field;
  readonly id: string;
  readonly value: string;
  readonly faulty: boolean;
  readonly describedBy: string;
  readonly onChange: (value: string | undefined) => void;
  readonly onLeave: () => void;
}

export function MarkField({ field, id, value, faulty, describedBy, onChange, onLeave }: Props): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const wholes = fewWholes(field);
  const title = say.titled(field.title);
  const write = (text: string): void => onChange(text === "" ? undefined : text);
  function step(event: KeyboardEvent): void {
    if (event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    write(stepped(field, value, event.key === "ArrowUp" ? 1 : -1));
  }
  return (
    <div className="marking-wholes">
      {wholes.map((whole) => (
        <Button
          key={whole}
          variant={value === whole ? "filled" : "default"}
          px={11}
          tabIndex={-1}
          aria-label={t("mark-as", { mark: whole, title })}
          aria-pressed={value === whole}
          onClick={() => {
            write(whole);
            onLeave();
          }}
        >
          {whole}
        </Button>
      ))}
      <TextInput
        id={id}
        className="marking-figure"
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="next"
        aria-label={title}
        aria-describedby={describedBy}
        aria-required={!field.optional && field.default === null}
        error={faulty}
        placeholder={field.default === null ? "" : say.figure(field.default)}
        value={say.language === "en" ? value : value.replace(".", ",")}
        onChange={(event) => write(typedFigure(event.currentTarget.value))}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          if (value.endsWith(".")) write(value.slice(0, -1));
          onLeave();
        }}
        onKeyDown={step}
      />
    </div>
  );
}
