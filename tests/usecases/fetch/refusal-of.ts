import { type FetchRules, fetchPage } from "@/lib/fetch/fetch-page";

const most = 5_000_000;
const wanted = { "text/html": most, "application/xhtml+xml": most, "text/plain": most, "application/pdf": most };

/** The rules of copies, with what a test changes. */
export const rules = (given: Partial<FetchRules> = {}): FetchRules => ({ wanted, ...given });

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
