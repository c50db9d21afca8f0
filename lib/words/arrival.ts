const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Words of an article that comes as a claimdesk/1 file. */
export const arrivalWords = {
  reading: (name: string) => `Reading ${name}`,
  readDone: (title: string) => `Read: ${title}. Look at what it is, then import it.`,
  stopped: "Stopped reading. Nothing was kept of it.",
  noRight:
    "This is an article from another desk. Your role on this desk can’t bring one in; ask an editor of the desk.",
  tooLarge: "A file that is brought in has at most 50 MB. Take the whole desk over with npm run export-desk.",

  intro: "An article from another desk, with all that was checked.",
  from: (desk: string, person: string) =>
    person === "" ? `From ${desk}, exported` : `From ${desk}, exported by ${person},`,
  holds: "What is in it",
  claims: (claims: number, evidence: number) =>
    `${many(claims, "claim", "claims")} with ${many(evidence, "piece of evidence", "pieces of evidence")}`,
  rest: (counts: { versions: number; sources: number; files: number }) =>
    `${many(counts.versions, "version", "versions")}, ${many(counts.sources, "source", "sources")}, ${many(counts.files, "file", "files")}`,
  people: (count: number) =>
    `${many(count, "person", "people")}, who will be known here by name and can’t sign in by it`,
  histories: "Its history",
  proves: (desk: string, events: number) => `${desk}: ${many(events, "event", "events")}; the history proves.`,
  purged: (count: number) =>
    count === 1 ? "What one of them told was taken away there." : `What ${count} of them told was taken away there.`,
  staysApart: "It stays as it was proven there, apart from what happens here.",
  sourcesKept: (titles: readonly string[]) =>
    `${many(titles.length, "source reads", "sources read")} otherwise on this desk and ${titles.length === 1 ? "stays" : "stay"} as here:`,
  more: (count: number) => `and ${count} more`,
  here: "This article is on this desk already. A file can’t replace it.",
  members: (names: string) =>
    `It says what ${names} did, who ${names.includes(",") ? "have" : "has"} a place on this desk.`,
  membersOwner: "Import it only if you know that it is so.",
  membersOthers: "Only an owner of the desk can bring it in.",
  open: "Open it",
  import: "Import",
  importing: "Importing",
  importKey: "mod+Enter",
  importAway: "Not imported yet: Claimdesk does not answer. It is sent again by itself.",
  other: "Take another file",
  imported: (title: string) => `Imported: ${title}`,
} as const;
