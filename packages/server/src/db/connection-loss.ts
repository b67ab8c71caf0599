// Whether a fault says that the database went away, not that the question was wrong: then the same may be asked again.
const codes: readonly string[] = [
  "57P01", // Ended by an administrator.
  "57P02", // A crash of another session.
  "57P03", // Starting up.
  "08000",
  "08003",
  "08006",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT", // The socket is not there yet.
  "EPIPE",
];

const messages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/u;

export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && codes.includes(code)) return true;
  return messages.test(error.message);
}
