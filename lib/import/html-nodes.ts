export interface HtmlElement {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | null;
}
export type HtmlNode = HtmlElement | string;

export interface HtmlTree {
  root: HtmlElement;
  /** text of <style>, of <script type="application/ld+json">, of <title>; never shown */
  styles: string[];
  jsonLd: string[];
  title: string;
  metas: Readonly<Record<string, string>>[];
  links: Readonly<Record<string, string>>[];
  /** of the first <base> with an address; "" without */
  base: string;
  /** clipboard HTML marks the words that were selected */
  hasFragmentMarks: boolean;
  flattened: boolean;
}
