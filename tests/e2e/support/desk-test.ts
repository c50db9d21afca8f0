import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { ApiUser } from "./api";

export { expect } from "@playwright/test";

export const DESK = "The Harbour Review";
export const CHECKER = { name: "Lena Brandt", email: "lena.brandt@harbour-review.example" };
export const COLLEAGUE = { name: "Kofi Mensah", email: "kofi.mensah@harbour-review.example" };
export const EDITOR = { name: "Tomás Herrera", email: "tomas.herrera@harbour-review.example" };
export const VIEWER = { name: "Priya Raman", email: "priya.raman@harbour-review.example" };

type ContextOptions = NonNullable<Parameters<NonNullable<ReturnType<BrowserContext["browser"]>>["newContext"]>[0]>;

/** What pages complained of during a test: any complaint fails it, but those that are its subject. */
export interface Complaints {
  watch(context: BrowserContext): Promise<void>;
  allow(pattern: RegExp): void;
}

/** Opens the sign-in page and takes somebody's place with the one click a demo offers. */
export async function signIn(page: Page, person: { name: string }): Promise<void> {
  await page.goto("/sign-in");
  await page
    .getByRole("list", { name: `People of ${DESK}` })
    .getByRole("button", { name: person.name })
    .click();
  await expect(page.getByRole("heading", { name: "Board", level: 1 })).toBeVisible();
}

interface Fixtures {
  complaints: Complaints;
  /** A person at a browser of their own, signed in. */
  somebody: (person: { name: string }, options?: ContextOptions) => Promise<Page>;
  /** The same person with a script in place of a browser. */
  withoutScreen: (person: { email: string }) => Promise<ApiUser>;
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const heard: string[] = [];
      const allowed: RegExp[] = [];
      const complaints: Complaints = {
        async watch(watched) {
          await watched.addInitScript(() =>
            document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
              // biome-ignore lint/suspicious/noConsole: it is how a page's complaint reaches the test
              console.error(`the content security policy stopped ${blockedURI} (${violatedDirective})`),
            ),
          );
          watched.on("weberror", (problem) => heard.push(String(problem.error().stack)));
          watched.on("console", (message) => {
            if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
          });
        },
        allow: (pattern) => allowed.push(pattern),
      };
      await complaints.watch(context);
      await use(complaints);
      const meant = heard.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(meant, "what pages complained of").toEqual([]);
    },
    { auto: true },
  ],
  somebody: async ({ browser, complaints, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, options) => {
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        locale: "en-GB",
        timezoneId: "Pacific/Apia",
        ...options,
      });
      opened.push(context);
      await complaints.watch(context);
      const page = await context.newPage();
      await signIn(page, person);
      return page;
    });
    for (const context of opened) await context.close();
  },
  withoutScreen: async ({ baseURL }, use) => use(({ email }) => ApiUser.signIn(baseURL ?? "", email)),
});
