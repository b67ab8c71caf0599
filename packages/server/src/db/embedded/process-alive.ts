// Whether a process noted on the disk still runs, or its number was given to another since.
import { readFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import process from "node:process";

export interface NotedProcess {
  readonly pid: number;
  /** When it started, as the system writes it; null where the system does not say. */
  readonly started: string | null;
}

export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export async function isAlive({ pid, started }: NotedProcess): Promise<boolean> {
  if (!exists(pid)) return false;
  const now = await startOf(pid);
  return started === null || now === null || now === started;
}

/** On Linux the boot and the ticks since it, elsewhere what `ps` says. A process that has ended but is not yet collected has no start. */
export async function startOf(pid: number): Promise<string | null> {
  if (process.platform === "win32") return null;
  if (process.platform === "linux") {
    const [boot, line] = await Promise.all([
      readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => ""),
      readFile(`/proc/${pid}/stat`, "utf8").catch(() => null),
    ]);
    if (line === null) return null;
    const [state, ...rest] = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? "ended" : `${boot.trim()} ${rest[18] ?? ""}`;
  }
  return new Promise((resolve) => {
    execFile("ps", ["-o", "lstart=", "-p", String(pid)], (error, stdout) => {
      resolve(error === null ? stdout.trim() : null);
    });
  });
}
