import { describe, expect, test } from "vitest";
import { imported } from "./outline";

const lead = "The ferry company has halted all night crossings, the minister said on Monday. The ban begins at once.";
const html = (content: string) => imported("html", content);

describe("what of HTML an article keeps", () => {
  test("headings, paragraphs, emphasis and links", () => {
    expect(
      html(
        `<h1>Night ferries stop</h1><p>${lead}</p><h3>Why <b>now</b></h3>` +
          `<p>A <strong>bold <em>and slanted</em></strong> <a href="https://example.org/a?utm_source=x&id=7&fbclid=q">link</a>, H<sub>2</sub>O, m<sup>2</sup>, <s>gone</s>, <code>code</code>.</p>`,
      ),
    ).toEqual([
      "h1 headline | Night ferries stop",
      `p | ${lead}`,
      "h3 | Why now",
      "p | A *bold **/and slanted/* [link](https://example.org/a?id=7), H,2,O, m^2^, ~gone~, `code`.",
    ]);
  });

  test("lists, also nested without an item, and quotes", () => {
    expect(
      html(
        `<p>${lead}</p><ol start=3><li>Three<li>Four<ul><li>Inner</ul></ol><ul><li>A</li><ul><li>B</li></ul></ul><blockquote><p>Words.</p></blockquote>`,
      ),
    ).toEqual([
      `p | ${lead}`,
      "orderedList",
      "  listItem",
      "    p | Three",
      "  listItem",
      "    p | Four",
      "    bulletList",
      "      listItem",
      "        p | Inner",
      "bulletList",
      "  listItem",
      "    p | A",
      "    bulletList",
      "      listItem",
      "        p | B",
      "blockquote",
      "  p | Words.",
    ]);
  });

  test("tables with their spans; tables that only lay out come apart", () => {
    expect(html(`<p>${lead}</p><table><tr><th colspan=2>Fares<tr><td>Adult<td>9</table>`)).toEqual([
      `p | ${lead}`,
      "table",
      "  tr",
      "    th 2x1",
      "      p | Fares",
      "  tr",
      "    td",
      "      p | Adult",
      "    td",
      "      p | 9",
    ]);
    expect(html(`<table role=presentation><tr><td><p>${lead}</p></td><td><p>Beside.</p></td></tr></table>`)).toEqual([
      `p | ${lead}`,
      "p | Beside.",
    ]);
  });

  test("pictures with alternative text, caption and credit; no counting pixels", () => {
    expect(
      html(
        `<p>${lead} <img src="https://example.org/p.gif" width=1 height=1></p><figure><img src="https://example.org/a.jpg" alt="A ferry">` +
          `<figcaption>The ferry at dusk. <span class="credit">Photo: Ann Lee</span></figcaption></figure>` +
          `<p>Before <img src="https://example.org/b.jpg" alt="Harbour"> after.</p>`,
      ),
    ).toEqual([
      `p | ${lead}`,
      "figure",
      '  image https://example.org/a.jpg "A ferry"',
      "  figcaption caption | The ferry at dusk.",
      "  figcaption credit | Photo: Ann Lee",
      "p | Before after.",
      "figure",
      '  image https://example.org/b.jpg "Harbour"',
    ]);
  });

  test("lazily loaded pictures and those that could not be kept", () => {
    expect(
      html(
        `<p>${lead}</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://example.org/c.jpg" alt="Crew"><img src="file:///C:/tmp/image001.png" alt="Map">`,
      ).slice(1),
    ).toEqual(["figure", '  image https://example.org/c.jpg "Crew"', "figure", '  image  "Map"']);
  });

  test("white space as a browser lays it out", () => {
    expect(
      html(`<p>${lead}</p>one<br>two<br><br>three  \n four<p>a&nbsp;b <b> c</b></p><pre>x\n  y</pre>`).slice(1),
    ).toEqual(["p | one⏎two", "p | three four", "p | a\u00a0b *c*", "codeBlock | x\n  y"]);
  });

  test("nothing hidden, no script, no form, no drawing", () => {
    const hidden = `<script>one()</script><style>p{}</style><noscript>two</noscript><iframe>three</iframe><svg><title>four</title><text>five</text></svg><div hidden>six</div><p style="display:none">seven</p><span aria-hidden="true">eight</span><form><label>nine</label><input value=ten><select><option>ten</select></form><template>eleven</template>`;
    expect(html(`${hidden}<p>${lead}</p>${hidden}`)).toEqual([`p | ${lead}`]);
  });

  test("nothing of an end tag that breaks off", () => {
    for (const tag of ["</b", "</b y", "</Read more\u{1F600}"])
      expect(html(`<p>${lead}</p>${tag}`)).toEqual([`p | ${lead}`]);
  });

  test("no link that does anything but lead somewhere", () => {
    const links = [
      "javascript:alert(1)",
      " java\nscript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "file:///etc/passwd",
      "#top",
      "blob:x",
    ];
    const text = links.map((href) => `<a href="${href}">w</a>`).join(" ");
    expect(html(`<p>${lead}</p><p>${text} <a href="mailto:a@example.org">m</a></p>`)[1]).toBe(
      "p | w w w w w w w [m](mailto:a@example.org)",
    );
  });

  test("relative links are read against the page's address", () => {
    const page = `<!doctype html><html><head><link rel=canonical href="https://example.org/news/a.html"></head><body><h1>Night ferries stop</h1><p>${lead} <a href="/b?gclid=1">More</a></p></body></html>`;
    expect(html(page)[1]).toBe(`p | ${lead} [More](https://example.org/b)`);
  });
});
