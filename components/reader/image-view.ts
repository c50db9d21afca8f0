import type { Extensions } from "@tiptap/core";
import { ArticleImage } from "@/lib/editor/article-nodes";
import { articleExtensions } from "@/lib/editor/schema";
import { readerWords } from "@/lib/words/reader";

const words = readerWords.image;

/** Pictures that came with the article are shown; remote ones are never fetched and stand as a calm place of their size. */
const ImageOnPaper = ArticleImage.extend({
  draggable: false,
  addNodeView() {
    return ({ node }) => {
      const { src, alt, title } = node.attrs as { src: string; alt: string | null; title: string | null };
      return { dom: src.startsWith("data:") ? picture(src, alt, title) : placeholder(src, alt) };
    };
  },
});

/** The article's extensions as the reader shows them. */
export const paperExtensions: Extensions = articleExtensions.map((extension) =>
  extension.name === ImageOnPaper.name ? ImageOnPaper : extension,
);

function picture(src: string, alt: string | null, title: string | null): HTMLElement {
  const image = document.createElement("img");
  image.src = src;
  image.alt = alt ?? "";
  image.draggable = false;
  image.decoding = "async";
  if (title) image.title = title;
  return image;
}

function placeholder(src: string, alt: string | null): HTMLElement {
  const place = document.createElement("div");
  place.className = "image-placeholder";
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", alt ? words.named(alt) : words.unnamed);
  const said = document.createElement("span");
  said.textContent = alt || words.unnamed;
  const where = document.createElement("small");
  where.textContent = src === "" ? words.lost : words.remote(URL.parse(src)?.host ?? src);
  if (src !== "") where.title = src;
  place.append(said, where);
  return place;
}
