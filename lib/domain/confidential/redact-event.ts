/** What an event that is told under rights says: its subjects, and its payload, null once purged. */
export interface ToldEvent {
  subjects: readonly string[];
  payload: Record<string, unknown> | null;
}

/** Ids of files and evidence that stand in payloads, by the field they stand in: their events may name no such subject. */
const IDS: Readonly<Record<string, string>> = {
  filesAdded: "file",
  filesRemoved: "file",
  sourceId: "source",
  evidenceId: "evidence",
  evidenceIds: "evidence",
  threadId: "thread",
  callId: "call",
};

/** Fields of an edit whose values are ids of sources. */
const SOURCE_FIELDS = ["reliesOnId", "derivedFromId", "sourceId"];

/** Everything an event speaks of ("noun:id"): its subjects, and what its payload names by id. */
export function subjectsOf({ subjects, payload }: ToldEvent): string[] {
  const named = Object.entries(IDS).flatMap(([field, noun]) =>
    [payload?.[field] ?? []].flat().flatMap((id) => (typeof id === "string" ? [`${noun}:${id}`] : [])),
  );
  const fields = (payload?.fields ?? {}) as Record<string, { from?: unknown; to?: unknown } | undefined>;
  const edited = SOURCE_FIELDS.flatMap((field) => [fields[field]?.from, fields[field]?.to])
    .filter((id) => typeof id === "string")
    .map((id) => `source:${id}`);
  return [...new Set([...subjects, ...named, ...edited])];
}

/** What is left of a payload that speaks of something the reader may not see: which claims, and on which side it stands. */
const SAFE = ["number", "numbers", "stance", "kind"];

/** Whether an event speaks of something that is hidden; of a hidden note only where the note itself stands in it. */
export function speaksOfHidden(
  event: ToldEvent,
  { hidden, notesHidden }: { hidden: ReadonlySet<string>; notesHidden: ReadonlySet<string> },
): boolean {
  const subjects = subjectsOf(event);
  if (subjects.some((subject) => hidden.has(subject))) return true;
  const fields = event.payload?.fields;
  const tellsNote = typeof fields === "object" && fields !== null && "note" in fields;
  return tellsNote && subjects.some((subject) => notesHidden.has(subject));
}

/** The event as it may be told: without the names of what is hidden, and of its payload only what names nothing. */
export function redactedEvent<Told extends ToldEvent>(event: Told, hidden: ReadonlySet<string>): Told {
  const subjects = event.subjects.filter((subject) => !hidden.has(subject) || /^(?:evidence|thread):/.test(subject));
  const payload =
    event.payload && Object.fromEntries(Object.entries(event.payload).filter(([name]) => SAFE.includes(name)));
  return { ...event, subjects, payload };
}
