/** One JSON line an event, no secrets and no words of an article: what is logged is named by its ids. */
export function log(level: "info" | "warn" | "error", event: string, facts: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...facts });
  if (level === "error") console.error(line);
  else console.log(line);
}

/** An unexpected error as facts for the log. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: error.message.slice(0, 2000), stack: error.stack?.split("\n").slice(0, 12).join(" | ") };
}
