/** One JSON line an event, no secrets and no words of an article: what is logged is named by its ids. */
export function log(level: "info" | "warn" | "error", event: string, facts: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...facts });
  if (level === "error") console.error(line);
  else console.log(line);
}

/** An unexpected error as facts for the log. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return { error: withoutValues(error.message).slice(0, 2000), stack: frames?.slice(0, 12).join(" | ") };
}

/** What an error of the database says without the values it was about: those stand between its first line and its last, or quoted after a colon. */
function withoutValues(message: string): string {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  const ends = lines.length > 1 ? [lines[0], lines.at(-1)] : lines;
  return ends.join(" … ").replace(/: ".*"/, ': "…"');
}
