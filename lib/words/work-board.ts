import type { HandOver } from "@/lib/domain/work-board/hand-over";
import type { Worklist } from "@/lib/domain/work-board/worklist";
import { timeInWords } from "./time";

/** Words of the work board. */
export const workWords = {
  title: "Work",
  table: "Claims to work on",
  lists: {
    mine: "Mine",
    unassigned: "Nobody’s",
    waiting: "Waiting",
    needs_second: "Second check",
    disputed: "Disputed",
    overdue: "Overdue",
    re_check: "Re-check",
    open: "All open",
  } satisfies Record<Worklist, string>,
  listChoice: "Which claims",
  columns: { claim: "Claim", article: "Article", stage: "Stage", who: "Who", due: "Due", waits: "Waits for" },
  nobody: "Nobody",
  noDue: "No date",
  overdue: "Overdue",
  until: (when: string) => `till ${when}`,
  late: (when: string) => `was to answer ${when}`,
  /** Whom it waits for, where nobody is or may be named. */
  askedOf: { note: "somebody", query: "the writer", call: "a call" },
  secondChecker: (name: string) => `Second: ${name}`,
  pick: (number: number, title: string) => `Pick claim ${number} of ${title}`,
  picked: (count: number) => (count === 1 ? "1 claim picked" : `${count} claims picked`),
  pickAll: (count: number) => `Pick all ${count}`,
  clearPicked: "Pick none",
  assign: "Assign",
  assignTitle: (count: number) => (count === 1 ? "Assign one claim" : `Assign ${count} claims`),
  assignee: "To",
  keepAssignee: "Leave as it is",
  due: "Due",
  keepDue: "Leave the date",
  setDue: "Set a date",
  noMoreDue: "No date",
  assigned: (count: number) => (count === 1 ? "One claim assigned" : `${count} claims assigned`),
  notAssigned: (title: string, why: string) => `Nothing was assigned in ${title}. ${why}`,
  dueAt: "Due at",
  dueMissing: "Say which date, or leave the date as it is.",
  loadingMore: "Reading more",
  soFar: (count: number) => `${count} so far`,
  atEnd: (count: number) => (count === 1 ? "One claim" : `${count} claims`),
  empty: {
    mine: {
      title: "Nothing is waiting for you",
      text: "Claims given to you, and second checks you were named for, stand here until they are settled.",
      action: "Look at what is nobody’s",
    },
    other: {
      title: "Nothing here",
      text: "No claim of an article in check is on this list now.",
      action: "All open claims",
    },
  },
  offline: "Claimdesk does not answer. What is shown was read before; it is tried again by itself.",
  problem: {
    title: "The work can’t be read now",
    happened: "Claimdesk does not answer, or its database is away.",
    safe: "Nothing of what was stored is lost.",
    todo: "Try now.",
    action: "Try now",
  },
  handOver: {
    open: "Hand over",
    title: "Hand-over note",
    hint: "Drafted from the work as it stands. Change it as you like; it is kept nowhere until you put it somewhere.",
    since: "Since",
    note: "Note",
    copy: "Copy",
    copied: "The note is on the clipboard",
    quiet: "Nothing is open, and nothing was settled since then.",
    problem: "The work can’t be read now. Close this and try again.",
  },
  keys: {
    next: "Next claim",
    previous: "Previous claim",
    pick: "Pick the claim",
    pickAll: "Pick all claims of the list",
    assign: "Assign what is picked",
    lists: "Next list",
    handOver: "Draft the hand-over note",
  },
} as const;

const amount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A line on one article for the next shift: "12 settled, 3 open: 1 needs a second check, 2 wait on the embassy till today 17:00." */
export function handOverLine(title: string, left: HandOver, now: number, zone: string): string {
  const parts = [
    left.needsSecond > 0 ? amount(left.needsSecond, "needs a second check", "need a second check") : "",
    left.disputed > 0 ? amount(left.disputed, "disputed", "disputed") : "",
    left.reCheck > 0 ? amount(left.reCheck, "to be checked again", "to be checked again") : "",
    left.overdue > 0 ? amount(left.overdue, "overdue", "overdue") : "",
    ...left.waits.map(({ whom, until, claims }) => {
      const on = `${amount(claims, "waits", "wait")} on ${whom}`;
      if (until === null) return on;
      const when = timeInWords(Date.parse(until), now, zone);
      return Date.parse(until) < now ? `${on}, overdue since ${when}` : `${on} till ${when}`;
    }),
  ].filter((part) => part !== "");
  const head = [left.settled > 0 ? `${left.settled} settled` : "", left.open > 0 ? `${left.open} open` : "all settled"]
    .filter((part) => part !== "")
    .join(", ");
  return `${title}: ${head}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
}

/** The note as it is drafted: one line an article, those with open work first. */
export function handOverNote(
  articles: readonly (HandOver & { articleTitle: string })[],
  now: number,
  zone: string,
): string {
  return articles
    .filter((each) => each.open > 0 || each.settled > 0)
    .map((each) => handOverLine(each.articleTitle, each, now, zone))
    .join("\n");
}
