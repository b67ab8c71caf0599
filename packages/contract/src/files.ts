// Evidence and scans: sent once, named by id in commands, downloaded as attachments.
import { z } from "zod";
import { download, route, upload } from "./route.ts";
import { id, instant, text } from "./values.ts";

const mediaTypes = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;

const stored = z.object({
  id,
  name: z.string(),
  mediaType: z.enum(mediaTypes),
  size: z.int(),
  sha256: z.string(),
  addedAt: instant,
  record: id.nullable(),
});

export const files = {
  upload: upload("/files", {
    title: { kk: "Файл жүктеу", ru: "Загрузка файла", en: "Upload a file" },
    about: {
      kk: "PDF, PNG, JPEG, DOCX немесе XLSX. Түрі мазмұны бойынша анықталады. Жүктелген файл іс-әрекетте идентификаторымен көрсетіледі.",
      ru: "PDF, PNG, JPEG, DOCX или XLSX. Вид определяется по содержанию. Загруженный файл указывается в действии своим идентификатором.",
      en: "PDF, PNG, JPEG, DOCX or XLSX. The kind is found from the content. An action names the uploaded file by its id.",
    },
    body: { name: text(200).optional() },
    answer: stored,
    status: 201,
  }),
  show: route("/files/{file}", {
    title: { kk: "Файл туралы мәлімет", ru: "Сведения о файле", en: "About a file" },
    path: { file: id },
    answer: stored,
  }),
  content: download("/files/{file}/content", mediaTypes, {
    title: { kk: "Файлдың мазмұны", ru: "Содержание файла", en: "The file itself" },
    path: { file: id },
  }),
};
