/** "2026-11-23T18:00" of a wall clock in a zone, for a datetime-local field. */
export function toWallClock(moment: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(new Date(moment));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The moment at which a wall clock in a zone shows this; in the hour that is skipped or comes twice, the one the first guess meets. */
export function fromWallClock(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}:00Z`);
  let at = asUtc;
  // Two steps: the first finds the offset near the moment, the second mends it across a change of clocks.
  for (let step = 0; step < 2; step += 1) {
    const shown = Date.parse(`${toWallClock(new Date(at).toISOString(), zone)}:00Z`);
    at += asUtc - shown;
  }
  return new Date(at).toISOString();
}
