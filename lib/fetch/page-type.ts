import { refuse } from "@/lib/domain/refusal";

/** What is fetched; all else (pictures, programs, data) is refused by its name before a byte of it is read. */
export type PageType = "text/html" | "application/xhtml+xml" | "text/plain" | "application/pdf";

/** The types that are fetched now, and the most bytes of each, packed and unpacked. */
export type Wanted = Readonly<Partial<Record<PageType, number>>>;

/** An answer's type and character set, as its Content-Type says. Refuses `page_type_wrong` where the type is none of these. */
export function pageType(header: string | undefined, wanted: Wanted): { mediaType: PageType; charset: string } {
  const [said = "", ...parameters] = (header ?? "").split(";");
  const name = said.trim().toLowerCase();
  const mediaType = isWanted(name, wanted) ? name : refuse("page_type_wrong", { type: name.slice(0, 100) });
  const charset = parameters.map((each) => /^\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(each)?.[1]).find(Boolean);
  return { mediaType, charset: charset ?? "" };
}

function isWanted(name: string, wanted: Wanted): name is PageType {
  return Object.hasOwn(wanted, name);
}
