import type { PlacementState } from "@/lib/domain/claims/claim";

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Words of versions of a text: bringing the next one, what changed, and what asks for work again. */
export const versionWords = {
  tab: (title: string) => `Versions of ${title} · Claimdesk`,
  title: "Versions",
  back: "Back to the article",
  opening: "Reading the versions",

  next: {
    command: "Bring the next version",
    title: (number: number) => `Version ${number}`,
    of: (title: string) => `The next version of “${title}”`,
    intro:
      "Paste it, drop a file or fetch it, as you did with the article. Every claim is looked for in it: what stands on the same words goes on, and only the difference asks for work.",
    save: "Make it the current version",
    saved: (number: number) => `Version ${number} is the current one.`,
    savedBefore: "This version was brought already, before your last change.",
    notHere: "A file from another desk is an article of its own. Bring the text itself here.",
    noRight: {
      title: "You can’t bring a version",
      text: "Checkers, editors and the writer of an article bring its next version. Ask one of them.",
    },
    outdated: "Somebody brought another version meanwhile. Open the article and look at it first.",
  },

  shown: "Version",
  comparedWith: "Compared with",
  nothing: "Nothing: the text alone",
  version: (number: number, current: boolean) => `Version ${number}${current ? ", the current one" : ""}`,
  origins: {
    import: "taken in",
    fixes_applied: "made by accepted fixes",
    next: "brought from outside",
  },
  readOnly: "An older version, to read only.",
  onlyOne: "There is one version so far. The next one is brought from the article’s menu.",
  counts: (changed: number, moved: number, added: number, removed: number) =>
    [
      changed > 0 ? many(changed, "paragraph changed", "paragraphs changed") : "",
      moved > 0 ? `${moved} moved` : "",
      added > 0 ? `${added} added` : "",
      removed > 0 ? `${removed} taken out` : "",
    ]
      .filter(Boolean)
      .join(", ") || "The words are the same.",
  kinds: { equal: "", changed: "Changed", moved: "Moved", added: "Added", removed: "Taken out" },
  inserted: "inserted",
  struck: "taken out",
  paper: (number: number) => `The text of version ${number}`,

  states: {
    placed: "",
    moved: "Moved with its paragraph: to be confirmed.",
    reworded: "Its words changed with a new version.",
    gone_as_asked: "Gone from this version, as asked.",
    orphaned: "Not found in this version: to be attached again, or retired.",
  } satisfies Record<PlacementState, string>,

  work: {
    title: "What asks for work",
    done: "Nothing here asks for work.",
    doneMore: "Every claim stands where it should, or is gone as asked.",
    sum: (count: number) => many(count, "place asks for work", "places ask for work"),
    groups: {
      moved: "Moved with its words: confirm",
      reworded: "Reworded: check again",
      lost: "Not found: attach again or retire",
      fix: "Accepted fixes that are not in this version",
    },
    claim: (number: number) => `Claim ${number}`,
    insertion: "An insertion point",
    noGuess: "Nothing in this version is like it.",
    guess: "Best guess",
    sure: (percent: number) => `${percent} % alike`,
    fix: (replacement: string, exact: string) =>
      replacement === ""
        ? `“${exact}” was to be cut`
        : exact === ""
          ? `“${replacement}” was to be inserted`
          : `“${replacement}” was to stand for “${exact}”`,
    confirm: "Confirm",
    confirmAll: (count: number) => `Confirm all ${count}`,
    accept: "Accept the guess",
    attach: "Attach to the selected words",
    howToAttach: "Or select words in the text and press Enter.",
    retire: "Retire",
    retireTitle: (number: number) => `Retire claim ${number}`,
    retireReason: "Why it is retired",
    gone: (number: number) => `Not in version ${number}`,
    open: "Open the claim",
    confirmed: (count: number) => `Confirmed ${many(count, "place", "places")}.`,
    attached: (number: number) => `Claim ${number} is attached again.`,
    retired: (number: number) => `Retired claim ${number}.`,
    noRight: "Checkers of the article and editors confirm and attach.",
  },

  keys: {
    down: "Next thing to do",
    up: "The thing before",
    enter: "Confirm, accept the guess, or open the claim",
    all: "Confirm all that moved",
    retire: "Retire the claim",
  },

  away: "The versions can’t be read now. What is stored is safe.",
  again: "Try again",
} as const;
