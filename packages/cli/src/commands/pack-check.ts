// `pack check DIR`: every fault of a pack that somebody wrote, with its file and line.
import { checkPack, sentence } from "@bagalau/methodology";
import { loadPackDir } from "@bagalau/methodology/node";
import { refuse } from "../refusal.ts";
import { argument, isSet, packsFolder, printJson } from "../session.ts";
import type { Session } from "../session.ts";

async function loaded(session: Session, folder: string) {
  try {
    return await loadPackDir(folder, packsFolder(session));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return refuse("", "missing", session.say("fault.file", { file: folder, reason }));
  }
}

export async function packCheck(session: Session): Promise<number> {
  const { say, style, terminal, language } = session;
  const folder = argument(session, 0);
  const { library, id } = await loaded(session, folder);
  const pack = id ?? folder;
  const faults = (id === null ? library.faults : checkPack(library, id)).map((fault) => ({
    file: fault.place.file,
    line: fault.place.line,
    column: fault.place.column,
    severity: fault.severity,
    code: fault.code,
    message: sentence(language, fault.code, fault.params),
    frame: fault.params["frame"] ?? null,
  }));
  const errors = faults.filter((fault) => fault.severity === "error").length;
  if (isSet(session, "json")) await printJson(session, { pack, faults });
  else if (faults.length === 0) await terminal.out(`${pack}: ${say("label.sound")}\n`);
  else {
    const lines = faults.map(({ file, line, column, severity, code, message, frame }) => {
      const head = `${file}:${line}:${column}  ${severity === "error" ? style.bad(code) : style.faint(code)}  ${message}`;
      return frame === null ? head : `${head}\n${frame.replace(/^/gm, "    ")}`;
    });
    await terminal.out(`${lines.join("\n")}\n${say("fault.count", { count: String(faults.length) })}\n`);
  }
  return errors > 0 ? 2 : 0;
}
