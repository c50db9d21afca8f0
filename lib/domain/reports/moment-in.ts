/** Says moments (ISO 8601) as people of a time zone say them. */
export function momentIn(timeZone: string, language: string): (at: string) => string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    ...{ year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" },
    timeZone,
    timeZoneName: "short",
  });
  return (at) => format.format(new Date(at));
}
