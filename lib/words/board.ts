import type { EventType } from "@/lib/domain/events";

/** What a person did last on an article, without its particulars: the board is read at a glance. */
const did: Readonly<Record<EventType, string>> = {
  desk_created: "opened the desk",
  member_added: "added a person",
  source_created: "added a source",
  source_edited: "changed a source",
  article_created: "took it in",
  article_edited: "changed its details",
  article_moved: "moved it on",
  article_archived: "changed its place in the archive",
  part_assigned: "gave out a part",
  part_taken: "took a part back",
  claim_recorded: "recorded a claim",
  claim_edited: "changed a claim",
  claim_placed: "placed a claim once more",
  claim_place_adjusted: "moved a claim’s place",
  claim_place_removed: "took a claim off a place",
  claim_retired: "retired a claim",
  claim_restored: "restored a claim",
  claim_split: "split a claim",
  claims_merged: "merged claims",
  claims_linked: "linked claims",
  claims_unlinked: "took a link back",
  evidence_attached: "attached evidence",
  evidence_edited: "changed evidence",
  evidence_withdrawn: "withdrew evidence",
  evidence_restored: "brought evidence back",
  file_added: "kept a file",
  assessment_submitted: "assessed a claim",
};

/** Words of the desk's board. */
export const boardWords = {
  title: "Board",
  table: "Articles of the desk",
  newArticle: "New article",
  newArticleKey: "n",
  search: "Search title, byline, publisher",
  filters: "Filter and sort",
  filtersOn: (count: number) => (count === 1 ? "Filter and sort, 1 filter on" : `Filter and sort, ${count} filters on`),
  clear: "Show all",
  anyState: "Any state",
  anyPurpose: "Any purpose",
  state: "State",
  purpose: "Purpose",
  mine: "Mine",
  archived: "Archived",
  sort: "Sort by",
  sorts: { activity: "Last activity", deadline: "Deadline", title: "Title" },
  sortedBy: (sort: string) => `Sorted by ${sort.toLowerCase()}.`,

  columns: {
    article: "Article",
    state: "State",
    deadline: "Deadline",
    people: "Who",
    progress: "Claims",
  },

  overdue: "Overdue",
  noDeadline: "No deadline",
  nobody: "Nobody yet",
  noClaims: "None yet",
  assessed: (done: number, all: number) => `${done} of ${all}`,
  person: (name: string, parts: readonly string[]) => `${name}, ${parts.join(" and ").toLowerCase()}`,
  morePeople: (count: number) => `+${count}`,
  lastActivity: (who: string, type: string) =>
    `${who || "Somebody"} ${Object.hasOwn(did, type) ? did[type as EventType] : "changed it"}`,

  loadingMore: "Reading more articles",
  atEnd: (count: number) => (count === 1 ? "1 article" : `${count} articles`),
  soFar: (count: number) => `${count} articles so far`,

  empty: {
    title: "The first article",
    text: "The board lists what the desk checks: your own copy before it runs, and what others published. Take an article in, and its claims can be marked, sourced and answered.",
  },
  emptyReadOnly: {
    title: "Nothing here yet",
    text: "The board lists the articles you may see. None has been taken in yet, or none where you have a part. An editor of the desk can give you one.",
  },
  emptyArchive: {
    title: "The archive is empty",
    text: "Articles that are done can be archived from their details. They stay readable and can be brought back.",
  },
  noMatch: { title: "No article matches", text: "Nothing on the board passes this search and these filters." },
  away: {
    title: "The board can’t be read now",
    happened: "Claimdesk does not answer, or its database is away.",
    safe: "Everything acknowledged is stored.",
    todo: "Try now. It is also tried when you come back to this window.",
    action: "Try now",
  },
  offline: "Claimdesk does not answer. What you see was read before; it is tried again by itself.",

  keys: {
    next: "Next article (on a row also ↓)",
    previous: "Previous article (on a row also ↑)",
    open: "Open the article",
    search: "Search the board",
    sort: "Sort by the next column",
    mine: "Only mine, or all",
    newArticle: "New article",
  },
} as const;
