import { describe, expect, test } from "vitest";
import { dateInWords, exactTime, printedTime, timeInWords } from "@/lib/words/time";

const PARIS = "Europe/Paris";
const noon = Date.parse("2025-12-28T12:00:00Z");
const said = (iso: string, zone = PARIS) => timeInWords(Date.parse(iso), noon, zone);

describe("timeInWords", () => {
  test.each([
    ["2025-12-28T11:59:30Z", "just now"],
    ["2025-12-28T11:48:00Z", "12 min ago"],
    ["2025-12-28T08:05:00Z", "today 09:05"],
    ["2025-12-28T17:00:00Z", "today 18:00"],
    ["2025-12-27T22:30:00Z", "yesterday 23:30"],
    ["2025-12-29T05:00:00Z", "tomorrow 06:00"],
    ["2025-12-31T17:00:00Z", "Wed 18:00"],
    ["2025-06-01T17:00:00Z", "1 Jun"],
    ["2024-06-01T17:00:00Z", "1 Jun 2024"],
  ])("%s seen from noon is %s", (iso, words) => {
    expect(said(iso)).toBe(words);
  });

  test("the day is the zone's, not the reader's", () => {
    expect(said("2025-12-28T16:30:00Z", "Asia/Tokyo")).toBe("tomorrow 01:30");
    expect(said("2025-12-28T02:30:00Z", "America/Los_Angeles")).toBe("yesterday 18:30");
  });

  test("a day of 23 hours is one day", () => {
    const eve = Date.parse("2025-03-29T12:00:00Z");
    expect(timeInWords(Date.parse("2025-03-30T21:30:00Z"), eve, PARIS)).toBe("tomorrow 23:30");
  });
});

test("the exact words name date, second and zone", () => {
  expect(exactTime(noon, PARIS)).toMatch(/28 December 2025.*13:00:00 CET/);
  expect(dateInWords(noon, PARIS)).toBe("28 Dec 2025");
  expect(printedTime(noon, PARIS)).toMatch(/^28 Dec 2025, 13:00 (?:CET|GMT\+1)$/);
});
