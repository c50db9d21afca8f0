/** What schema.org data says of the article; only strings come out of it. */
export interface ArticleData {
  headline?: string;
  author?: string;
  publisher?: string;
  datePublished?: string;
  url?: string;
}

const articleTypes = /(?:Article|BlogPosting|Report|Review)$/;

/** Reads JSON-LD blocks, whatever their shape; what is broken or boundless is left aside. */
export function readJsonLd(blocks: readonly string[]): ArticleData {
  for (const block of blocks) {
    const article = findArticle(parse(block));
    if (article !== null) return articleData(article);
  }
  return {};
}

function parse(block: string): unknown {
  try {
    return JSON.parse(
      block.trim().replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)$/g, ""),
    );
  } catch {
    return null;
  }
}

type Fields = Record<string, unknown>;

function findArticle(data: unknown): Fields | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  for (let seen = 0; waiting.length > 0 && seen < 2000; seen += 1) {
    const { value, depth } = waiting.shift() ?? { value: null, depth: 0 };
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value) && typesOf(value as Fields).some((type) => articleTypes.test(type)))
      return value as Fields;
    if (depth < 4)
      for (const inner of Object.values(value).slice(0, 200)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return null;
}

function typesOf(fields: Fields): string[] {
  return [fields["@type"]].flat().filter((type) => typeof type === "string");
}

function articleData(fields: Fields): ArticleData {
  const found: [keyof ArticleData, string][] = [
    ["headline", text(fields.headline)],
    ["author", names(fields.author ?? fields.creator)],
    ["publisher", names(fields.publisher)],
    ["datePublished", text(fields.datePublished)],
    ["url", text(fields.url)],
  ];
  return Object.fromEntries(found.filter(([, value]) => value !== ""));
}

function names(value: unknown): string {
  const all = [value].flat().slice(0, 12);
  const found = all.map((one) => text(typeof one === "object" && one !== null ? (one as Fields).name : one));
  return [...new Set(found.filter((name) => name !== "" && !/^https?:/i.test(name)))].join(", ");
}

function text(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" ? one.slice(0, 1000).trim() : "";
}
