import { type FetchRules, fetchPage } from "@/lib/fetch/fetch-page";
import type { PageType } from "@/lib/fetch/page-type";

const types: PageType[] = ["text/html", "application/xhtml+xml", "text/plain", "application/pdf"];

/** The rules of copies, with what a test changes. */
export const rules = (given: Partial<FetchRules> = {}): FetchRules => ({ types, mostBytes: 5_000_000, ...given });

/** The refusal a page ends in, as "code" or "code:what". */
export async function refusalOf(url: string, given: Partial<FetchRules>): Promise<string> {
  try {
    await fetchPage(url, rules(given));
    return "fetched";
  } catch (error) {
    const { code, params = {} } = error as { code?: string; params?: Record<string, unknown> };
    return [code, params.problem ?? params.status ?? params.type].filter((each) => each !== undefined).join(":");
  }
}
