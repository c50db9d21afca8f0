/** Words of the page of the desk's sources. */
export const sourcesPageWords = {
  title: "Sources",
  list: "Sources of the desk",
  search: "Search title, publisher, author, address",
  kind: "Kind",
  anyKind: "Any kind",
  new: "New source",
  newKey: "n",
  newTitle: "New source",
  save: "Save",
  made: (title: string) => `Made the source “${title}”.`,
  uses: (count: number) => (count === 0 ? "not used yet" : count === 1 ? "used once" : `used ${count} times`),
  usesShort: (count: number) => `${count}×`,
  onTheWay: "not saved yet",
  columns: { source: "Source", kind: "Kind", published: "Published", uses: "Used" },
  loadingMore: "Reading more sources",
  atEnd: (count: number) => (count === 1 ? "1 source" : `${count} sources`),
  soFar: (count: number) => `${count} sources so far`,

  dialog: "Source",
  openAddress: "Open the address",
  readOnly: "Your role on this desk reads sources and does not change them.",
  addedBy: (name: string) => (name === "" ? "Added" : `Added by ${name},`),
  gone: "There is no such source on this desk.",
  away: "The source can’t be read now. Open it again in a moment.",

  empty: {
    title: "The first source",
    text: "A source is anything a claim can rest on: a page, a document, a person, a data set, what somebody saw. It is made once and used for as many claims as it answers.",
  },
  emptyReadOnly: { title: "No sources yet", text: "The desk has not recorded any source." },
  noMatch: { title: "No source matches", text: "Nothing passes this search.", clear: "Show all" },
  problem: {
    title: "The sources can’t be read now",
    happened: "Claimdesk does not answer, or its database is away.",
    safe: "Everything acknowledged is stored; what you changed since is kept in this browser.",
    todo: "Try now. It is also tried when you come back to this window.",
    action: "Try now",
  },
  offline: "Claimdesk does not answer. What you see was read before; changes are kept here and sent later.",

  keys: {
    next: "Next source (on a row also ↓)",
    previous: "Previous source (on a row also ↑)",
    search: "Search sources",
    new: "New source",
  },
} as const;
