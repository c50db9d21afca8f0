declare module "markdown-it-footnote" {
  import type MarkdownIt from "markdown-it";

  const footnote: (md: MarkdownIt) => void;
  // biome-ignore lint/style/noDefaultExport: so the package exports it.
  export default footnote;
}
