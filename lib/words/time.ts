const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOCALE = "en-GB";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters cost more to make than to use, and a board of a thousand rows uses one zone. */
function format(zone: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${name}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALE, { timeZone: zone, ...options });
    formats.set(key, found);
  }
  return found;
}

const clock = (zone: string) => format(zone, "clock", { hour: "2-digit", minute: "2-digit", hour12: false });
const clockInZone = (zone: string) =>
  format(zone, "clockInZone", { hour: "2-digit", minute: "2-digit", hour12: false, timeZoneName: "short" });
const weekday = (zone: string) => format(zone, "weekday", { weekday: "short" });
const dayMonth = (zone: string) => format(zone, "dayMonth", { day: "numeric", month: "short" });
const dayMonthYear = (zone: string) =>
  format(zone, "dayMonthYear", { day: "numeric", month: "short", year: "numeric" });

/** The calendar day in the zone as a count of days, so that days can be subtracted over a change of clocks. */
function dayNumber(at: number, zone: string): number {
  const parts = format(zone, "ymd", { year: "numeric", month: "numeric", day: "numeric" }).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return Math.round(Date.UTC(part("year"), part("month") - 1, part("day")) / DAY);
}

/** A moment (ms) as people say it, seen from `now` (ms) in the given IANA zone: "today 18:00", "12 min ago", "28 Dec 2025". */
export function timeInWords(at: number, now: number, zone: string): string {
  const days = dayNumber(at, zone) - dayNumber(now, zone);
  const ago = now - at;
  if (ago >= 0 && ago < MINUTE) return "just now";
  if (ago > 0 && ago < 60 * MINUTE) return `${Math.floor(ago / MINUTE)} min ago`;
  const time = clock(zone).format(at);
  if (days === 0) return `today ${time}`;
  if (days === -1) return `yesterday ${time}`;
  if (days === 1) return `tomorrow ${time}`;
  if (Math.abs(days) < 7) return `${weekday(zone).format(at)} ${time}`;
  const sameYear = dayMonthYear(zone).format(at).slice(-4) === dayMonthYear(zone).format(now).slice(-4);
  return sameYear ? dayMonth(zone).format(at) : dayMonthYear(zone).format(at);
}

/** The date alone, for a page that does not know yet what time it is for its reader. */
export function dateInWords(at: number, zone: string): string {
  return dayMonthYear(zone).format(at);
}

/** A moment as it is printed, where no reader's day says what "today" is: "21 Nov 2026, 16:44 GMT". */
export function printedTime(at: number, zone: string): string {
  const [day, time] = [dayMonthYear(zone).format(at), clockInZone(zone).format(at)];
  return `${day}, ${time}`;
}

/** The exact moment with its zone, for a tooltip. */
export function exactTime(at: number, zone: string): string {
  return format(zone, "exact", { dateStyle: "full", timeStyle: "long" }).format(at);
}
