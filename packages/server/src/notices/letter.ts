// How composed words stand in a letter: as plain text, and as a page that any mail program shows.
import type { Language } from "@bagalau/methodology";
import { escaped } from "../html.ts";
import type { Composed, Sender } from "./compose.ts";
import { say } from "./texts.ts";

/** The letter's two bodies, which say the same. */
export function letterOf(composed: Composed, sender: Sender, language: Language): { text: string; html: string } {
  return { text: plainLetter(composed, sender, language), html: pageLetter(composed, sender, language) };
}

function plainLetter(composed: Composed, sender: Sender, language: Language): string {
  const parts = [
    composed.greeting,
    ...composed.paragraphs,
    ...(composed.rows.length === 0 ? [] : [composed.rows.join("\n")]),
    ...composed.closing,
    `${say(language, "letter.open")} ${sender.link}`,
    say(language, "letter.no-way-in"),
    say(language, "letter.sent-by", { body: sender.body[language] }),
  ];
  return `${parts.join("\n\n")}\n`;
}

function pageLetter(composed: Composed, sender: Sender, language: Language): string {
  const paragraph = (text: string, style = ""): string => `<p${style}>${escaped(text)}</p>`;
  const rows = composed.rows.map((row) => escaped(row)).join("<br>\n");
  const link = `${escaped(say(language, "letter.open"))} <a href="${escaped(sender.link)}">${escaped(sender.link)}</a>`;
  const small = ' style="color:#555;font-size:13px"';
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escaped(composed.title)}</title></head>`,
    '<body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#111;max-width:40em">',
    paragraph(composed.greeting),
    ...composed.paragraphs.map((text) => paragraph(text)),
    ...(rows === "" ? [] : [`<p>${rows}</p>`]),
    ...composed.closing.map((text) => paragraph(text)),
    `<p>${link}</p>`,
    paragraph(say(language, "letter.no-way-in"), small),
    paragraph(say(language, "letter.sent-by", { body: sender.body[language] }), small),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
