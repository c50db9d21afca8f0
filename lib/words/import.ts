import type { BlockRole } from "@/lib/domain/text/doc";

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Words of taking an article in. */
export const importWords = {
  title: "New article",
  noRight: {
    title: "You can’t take articles in",
    text: "Your role on this desk reads along. Ask an editor of the desk to take the article in and to give you a part.",
  },
  opening: "Looking for what you began",

  purpose: {
    legend: "Whose words are these?",
    own_copy: "Ours, before they run: every line matters, words can be changed, and an editor signs.",
    published: "Somebody else published them: a few claims matter, and our verdicts are what is published.",
    missing: "Say whose words these are.",
    keys: { own_copy: "Our copy", published: "Published by others" },
  },

  bring: {
    legend: "The article",
    paste: "Paste the article",
    pasteHint: (keys: string) =>
      `${keys} puts in what you copied from a web page, Google Docs, Word or a text file. You can also drop a file here.`,
    chooseFile: "Choose a file",
    fileHint: ".docx up to 20 MB; .html, .md or .txt up to 5 MB; .claimdesk.json from another desk up to 50 MB",
    plain: "Type or paste plain text",
    plainLabel: "Plain text or Markdown",
    plainHint: "An empty line begins a new paragraph.",
    rich: "Paste with its formatting",
    read: "Read it",
    readText: "Read as plain text",
    readMarkdown: "Read as Markdown",
    looksLikeMarkdown: "This looks like Markdown.",
  },

  address: {
    label: "Or fetch it by its address",
    hint: "The page is fetched once and kept with the article as it came.",
    fetch: "Fetch",
    off: "Pages are not fetched by their address here: the desk’s settings or this installation switch it off. Paste the article instead.",
    offForOwner:
      "Pages are not fetched by their address here. You can switch it on in the desk’s settings, unless this installation forbids it.",
  },
  page: {
    title: "The page as it was fetched",
    kept: "Kept with the article:",
    redirected: "Asked for as",
  },

  fetching: (host: string) => `Fetching the page from ${host} and reading its article`,
  reading: (size: string, name: string) => (name === "" ? `Reading ${size}…` : `Reading ${name}, ${size}…`),
  cancel: "Cancel",
  cancelled: "Stopped reading. Nothing was kept of it.",
  read: (blocks: number) => `Read: ${many(blocks, "block", "blocks")}. Look through it, then save.`,

  problems: {
    nothing: "There are no words in what was pasted. Copy the article itself and paste again.",
    address:
      "Pages are not fetched by their address here. Open the page, select the article, copy it and paste it here.",
    kind: (name: string) =>
      `${name} can’t be read. Take .docx, .html, .md, .txt or a .claimdesk.json from another desk; from Google Docs or a PDF select the text, copy it and paste it here.`,
    tooLarge: "This is larger than 5 MB. Paste the article alone, without its page.",
    docxTooLarge: "This is larger than 20 MB. Take the pictures out of it, or copy the text and paste it here.",
    unreadable: (name: string) => `${name} could not be opened. Choose it again.`,
    away: "Claimdesk does not answer. What you brought is kept here.",
    tryAgain: "Try again",
    signedOut: "You are signed out. The article is kept in this browser; sign in again as the same person.",
    signIn: "Sign in",
  },

  preview: {
    label: "The article as it will be kept, editable",
    intro: "This is what will be kept. Correct it: the version that is saved never changes.",
    details: "Details",
    readAs: "Read as",
    formats: { html: "Formatted", markdown: "Markdown", text: "Plain text", docx: "Word" },
    readAgain: "Read again. Your corrections of the first reading are gone.",
    notes: "What happened to it",
    startOver: "Start over",
    startedOver: "Started over.",
    keptHere: "Kept in this browser until you save it.",
    save: "Save the article",
    saveKey: "mod+Enter",
    saving: "Saving",
    savingAway: "Not saved yet: Claimdesk does not answer. It is sent again by itself; the article is kept here.",
    stop: "Stop trying",
    stopped: "Not saved. The article is kept here.",
    saved: (title: string) => `Saved: ${title}`,
    savedBefore: "This article was saved already, before your last change.",
    openIt: "Open it",
    notSaved: "Not saved",
    lookAtFields: (count: number) => `Not saved: ${many(count, "field needs", "fields need")} a look.`,
    guessed: "Guessed",
  },

  roles: {
    legend: "What the block at the cursor is",
    key: (digit: number) => `mod+alt+${digit}`,
    focusKey: "mod+alt+0",
    focus: "Choose the role of the block",
    make: (role: string) => `Make it ${role.toLowerCase()}`,
    made: (role: string, count: number) => (count === 1 ? `${role}.` : `${many(count, "block", "blocks")}: ${role}.`),
    hint: "The margin says what each block is; these keys change it:",
    reason: "Why it is not part of the copy",
    setAside: "set aside by hand",
    meanings: {
      headline: "The title over the article",
      dek: "The line under the headline",
      byline: "Who wrote it, where and when",
      body: "The running text",
      caption: "What a picture shows",
      credit: "Whose picture it is",
      pull_quote: "Words of the text set large",
      chart: "The words of a chart or table",
      furniture: "Not part of the copy: navigation, “Comments”",
    } satisfies Record<BlockRole, string>,
  },

  fields: {
    title: "Title",
    titleHint: "The headline, until you write another.",
    byline: "Byline",
    publisher: "Publisher",
    canonicalUrl: "Address",
    publishedAt: "Published",
    publishedHint: "2025-12-28, 2025-12 or 2025",
    language: "Language",
    languageChoose: "Not known",
    derivedFrom: "Derived from",
    derivedHint: "The wire, release or page it was made from",
    deadline: "Deadline",
    part: "Your part",
    noPart: "None",
    partByDefault: (part: string) => `As the desk’s settings say: ${part}`,
    wrong: {
      title: "An article needs a title of at most 500 characters.",
      byline: "At most 300 characters.",
      publisher: "At most 300 characters.",
      canonicalUrl: "An address begins with http:// or https://.",
      publishedAt: "A date is written 2025-12-28, 2025-12 or 2025.",
      language: "Not a language tag. Write en, de, ja …",
      derivedFrom: "At most 500 characters.",
      deadlineAt: "Not a date and time.",
    } as Readonly<Record<string, string | undefined>>,
  },

  notes: {
    links_dropped: (count: number) =>
      `${many(count, "link was", "links were")} of a kind that is not kept; the words stayed.`,
    images_dropped: (count: number) =>
      `${many(count, "picture", "pictures")} could not be kept: trackers, or without an address.`,
    nesting_flattened: () => "It was nested very deeply and was laid flatter.",
    comments_left_out: (count: number) =>
      `${many(count, "comment was", "comments were")} left out. To keep them, download the document as .docx and bring that in.`,
    pictures_lost: (count: number) =>
      `${many(count, "picture", "pictures")} could not be kept: only PNG, JPEG, GIF and WebP of at most 1 MB each are, and 4 MB in all.`,
    brought_left: (count: number) =>
      `${many(count, "comment, note or change", "comments, notes or changes")} of the file had no room and ${count === 1 ? "is" : "are"} left out.`,
    main_text_chosen: () =>
      "It was a whole page: the article was taken out of it. If too much is missing, paste the article alone.",
    other: () => "Something was left out that is not kept.",
  },
  cameWith: {
    legend: "What came with the file",
    kept: "It is kept with the article, beside its text.",
    comments: (count: number) => many(count, "comment", "comments"),
    notes: (count: number) => many(count, "footnote or endnote", "footnotes and endnotes"),
    changes: (count: number) => many(count, "tracked change", "tracked changes"),
    taken: "The text is as if every change had been accepted.",
    someone: "Somebody",
    answers: (author: string) => `answers ${author}`,
    done: "done",
    onNothing: "on no words",
    footnote: "Footnote",
    endnote: "Endnote",
    after: "after",
    inserted: "put in",
    deleted: "took out",
    show: (words: string) => `Show in the text: ${words}`,
    gone: "These words are not in the text any more.",
    more: (count: number) => `Show ${count} more`,
  },
  alwaysDropped: "Scripts, styles and forms are never kept.",
  remoteImages: (count: number) =>
    `${many(count, "picture stays", "pictures stay")} at the publisher’s address and is not fetched, so that nobody learns who reads.`,
  furniture: (count: number) =>
    `${many(count, "block is", "blocks are")} set aside as furniture, each with its reason. Give back what is part of the copy.`,
  noHeadline: "No headline was found. Put the cursor in it and make it one.",

  keys: {
    save: "Save the article",
    paste: "Go to the paste area",
    file: "Choose a file",
    address: "Go to the address of a page",
  },
} as const;
