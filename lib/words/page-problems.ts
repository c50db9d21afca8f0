const instead = "Open it yourself: paste its text, or save the page and add the file.";

const urls: Readonly<Record<string, string | undefined>> = {
  malformed: "This is not an address of a web page. One looks like https://example.org/article.",
  scheme: "Only addresses that begin with http:// or https:// are fetched.",
  credentials: "An address with a name or password in it is not fetched. Take them out.",
  port: "Only pages on the web’s usual ports (80 and 443) are fetched.",
  host: "Only pages of the public internet are fetched, by their full name.",
  private: "This address leads into a private network. Only pages of the public internet are fetched.",
};

const failures: Readonly<Record<string, string | undefined>> = {
  name: "No site of this name was found. Look at the spelling",
  redirects: "The page sends its readers in circles",
  connection: "The site did not answer, or broke off",
};

/** What went wrong with fetching a page, and what to do instead. */
export const pageProblemWords = {
  url: (problem: string, redirected: boolean) =>
    `${redirected ? "The page sends its readers to an address that is not fetched. " : ""}${urls[problem] ?? urls.malformed} ${instead}`,
  unreachable: (problem: string, status: string) =>
    `${failures[problem] ?? `The site answered with ${status}: the page is gone, or shown only to its own readers`}. ${instead}`,
  tooLarge: (megabytes: string) => `The page is larger than ${megabytes} MB. ${instead}`,
  wrongType: (type: string) =>
    `${type === "" ? "The site does not say what this is" : `This is of the type ${type}`}; web pages, plain text and, as a copy, PDF are fetched. Download it yourself and add the file.`,
  tookTooLong: (seconds: string) => `The site did not deliver the page within ${seconds} seconds. ${instead}`,
  off: (by: string) =>
    `${by === "desk" ? "Fetching pages is switched off in this desk’s settings; an owner can switch it on." : "Fetching pages is switched off on this installation."} ${instead}`,
} as const;
