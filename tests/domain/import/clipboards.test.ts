import { expect, test } from "vitest";
import { imported } from "./outline";

test("Google Docs: the wrapper is not bold, spans are", () => {
  const clip =
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d"><h1 dir="ltr"><span style="font-size:20pt;font-weight:400;">Night ferries stop</span></h1>` +
    `<p dir="ltr"><span style="font-weight:400;">The ban </span><span style="font-weight:700;">begins</span><span style="font-weight:400;font-style:italic;"> at once</span><span style="font-weight:400;">, says the </span>` +
    `<a href="https://www.google.com/url?q=https://example.org/m&amp;sa=D" style="text-decoration:none;"><span style="text-decoration:underline;">ministry</span></a><span>. It covers every crossing after ten in the evening and it has no end.</span></p><br>` +
    `<ul><li dir="ltr" style="list-style-type:disc;"><p dir="ltr" role="presentation"><span style="font-weight:400;">First</span></p></li></ul></b><br class="Apple-interchange-newline">`;
  expect(imported("html", clip)).toEqual([
    "h1 headline | Night ferries stop",
    "p | The ban *begins*/ at once/, says the [ministry](https://example.org/m). It covers every crossing after ten in the evening and it has no end.",
    "bulletList",
    "  listItem",
    "    p | First",
  ]);
});

test("Word: conditional comments, empty paragraphs, and lists made of paragraphs", () => {
  const item = (level: number, sign: string, text: string) =>
    `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
  const clip =
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument>junk</w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0} --></style></head>` +
    `<body lang=EN-GB><!--StartFragment--><h1>Night ferries stop<o:p></o:p></h1><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>The ban <b>begins</b> at once, the ministry says, and it\r\ncovers every crossing after ten in the evening.<o:p></o:p></p>` +
    `${item(1, "·", "One")}\n${item(2, "a.", "Inner")}\n${item(1, "·", "Two")}<!--EndFragment--></body></html>`;
  expect(imported("html", clip)).toEqual([
    "h1 headline | Night ferries stop",
    "p | The ban *begins* at once, the ministry says, and it covers every crossing after ten in the evening.",
    "bulletList",
    "  listItem",
    "    p | One",
    "    orderedList",
    "      listItem",
    "        p | Inner",
    "  listItem",
    "    p | Two",
  ]);
});

test("a Google Docs download keeps its emphasis in classes", () => {
  const page = `<html><head><style>.c1{font-weight:700}.c2{font-style:italic}</style></head><body class="c0 doc-content"><p class="c4"><span class="c1">Bold</span><span> and </span><span class="c2">slanted</span></p></body></html>`;
  expect(imported("html", page)).toEqual(["p | *Bold* and /slanted/"]);
});

test("a selection keeps what was selected, and names what is no copy", () => {
  const clip = `<html><body><!--StartFragment--><nav><a href="https://example.org/">Home</a></nav><h1>Night ferries stop</h1><p>The ban begins at once, the minister said on Monday. It covers every crossing.</p><div class="share-tools">Share</div><!--EndFragment--></body></html>`;
  expect(imported("html", clip)).toEqual([
    "p furniture (navigation) | [Home](https://example.org/)",
    "h1 headline | Night ferries stop",
    "p | The ban begins at once, the minister said on Monday. It covers every crossing.",
    "p furniture (sharing buttons) | Share",
  ]);
});
