import type { Chance } from "./chance";

/** Makes one hostile text: so many of something, as chance has it; `inside` is an address nobody may ask. */
export type Make<T> = (count: number, chance: Chance, inside: string) => T;
/** What it is, how to make it, and how many of it there are at full weight. */
export type Kind<T> = readonly [name: string, make: Make<T>, most: number];

const INLINE = ["b", "i", "em", "a href=x", "span", "font", "u", "s", "sup", "code", "a name=x><b", "nobr", "big"];
const BOXES = ["div", "blockquote", "ul><li", "table><tr><td", "section", "dl><dd", "fieldset", "center", "details"];
const FOREIGN = ["svg><g", "math><mrow", "svg><foreignObject><div", "math><mi><svg", "template", "select><option"];
const SIGNS = ["&amp;", "&nbsp;", "&#x1F600;", "&notin;", "&", "&amp", "&#", "&#xD800;", "&CounterClockwise", "&#0;"];
const ODD = ["\u00a0", "\u200b", "\u202e", "a\u0301\u0302\u0303", "\u2028", "\u{1F468}\u200d", "\t", "\ufeff", "ﷺ"];
const OPEN = ["<!--", "<![CDATA[", "<?xml ", "<!DOCTYPE ", "<", "</", "<a ", "<a href='", "<!", "<b/", "<p a="];
const RAW = ["script", "style", "textarea", "title", "noscript", "iframe", "xmp", "noembed", "plaintext", "noframes"];

const each = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join("");
const sentence = "The ferry stops at night, the minister said on Tuesday.";

/** Pages that are much of something. */
export const htmlFloods: readonly Kind<string>[] = [
  ["unclosed inline tags", (n, { one }) => `<${one(INLINE)}>w `.repeat(n), 12_000],
  ["unclosed tags of several kinds", (n, { one }) => `<p>${each(n, () => `<${one(INLINE)}>w `)}`, 8_000],
  ["paragraphs with unclosed links", (n) => "<p><a href=x><b>w ".repeat(n), 26_000],
  ["tags that cross", (n) => "<p><b><i>x</b></i>".repeat(n), 40_000],
  ["end tags that end nothing", (n, { one }) => `${"<b>".repeat(n / 8)}${`</${one(INLINE)}>`.repeat(n)}x`, 80_000],
  ["boxes inside each other", (n, { one }) => `${`<${one(BOXES)}>`.repeat(n)}x`, 19_000],
  ["boxes inside each other, without end", (n, { one }) => `${`<${one(BOXES)}>`.repeat(n)}x`, 60_000],
  ["foreign elements inside each other", (n, { one }) => `<p>${sentence}${`<${one(FOREIGN)}>`.repeat(n)}x`, 15_000],
  ["signs by name and number", (n, { one }) => `<p>${each(n, () => one(SIGNS))}`, 150_000],
  ["things that begin", (n, { one }) => `<p>x${one(OPEN).repeat(n)}`, 300_000],
  [
    "a huge attribute",
    (n, { one }) => `<p ${one(["title", "style", "id", "x", "lang"])}="${"a".repeat(n)}">x`,
    4_900_000,
  ],
  ["many attributes", (n, { one }) => `<p ${each(n, (at) => `${one(["a", "on", "data-"])}${at}=x `)}>x`, 60_000],
  ["cells that span everything", (n) => `<table>${"<tr><td colspan=9999999 rowspan=9999999>x<td>y".repeat(n)}`, 2_000],
  ["a table", (n) => `<table>${`<tr>${"<td>x".repeat(30)}`.repeat(n)}`, 1_400],
  ["lists that say how deep they are", (n) => "<ul><li aria-level=9>x</ul>".repeat(n), 20_000],
  ["lists in lists from large numbers", (n) => `${"<ol start=999999999999><li>x".repeat(n)}`, 900],
  ["paragraphs of Word’s lists", (n) => each(n, (at) => `<p style="mso-list:l0 level${at % 12} lfo1">x`), 25_000],
  ["signs of comments", (n) => `<p>x</p>${'<a href="#cmnt_ref1">[a]</a>'.repeat(n)}`, 60_000],
  ["odd signs", (n, { one }) => `<p>${each(n, () => one(ODD))}x`, 150_000],
  ["one odd sign", (n, { one }) => `<p>a${one(ODD).repeat(n)}b`, 900_000],
  ["headlines", (n) => `<title>abc def</title>${"<h1>abc def</h1>".repeat(n)}<p>word`, 12_000],
  ["deep paragraphs", (n) => `${"<div>".repeat(150)}<p>${sentence}</p>${"</div>".repeat(150)}`.repeat(n), 350],
  [
    "JSON-LD",
    (n, { one }) =>
      `<script type="application/ld+json">${one(["[", '{"@graph":[', '"'])}${one(["[", '{"a":', "1,"]).repeat(n)}</script><p>x`,
    300_000,
  ],
  [
    "descriptions in the head",
    (n, { one }) =>
      `<head>${`<meta ${one(["property=og:title", "name=author", "name=date"])} content="2026-01-01 a b">`.repeat(n)}</head><p>x`,
    30_000,
  ],
  [
    "style sheets",
    (n, { one }) =>
      `<style>${one([".a{b:c}", "@import 'x';", "/*", "@media{"]).repeat(n)}</style><p class=a style="${"display:none;".repeat(n / 20)}">${sentence}`,
    200_000,
  ],
  ["raw text that never ends", (n, { one }) => `<p>${sentence}${`<${one(RAW)}>x`.repeat(n)}`, 60_000],
  [
    "pictures",
    (n, { one }) =>
      `<p>${`<img src="${one(["data:image/png;base64,AAAA", "https://example.org/a.png", "x", "data:image/svg+xml,<svg/>"])}">`.repeat(n)}`,
    12_000,
  ],
  ["one large picture", (n) => `<p>x<img src="data:image/png;base64,${"A".repeat(n)}">`, 4_800_000],
];

const run = (inside: string) => `fetch('${inside}/ran')`;

/** What runs, loads or leads somewhere in a browser that is given it as it is. */
const ACTIVE: readonly ((inside: string) => string)[] = [
  (to) => `<script>${run(to)}</script>`,
  (to) => `<script src="${to}/x.js" defer></script>`,
  (to) => `<scr<script>ipt>${run(to)}</scr</script>ipt>`,
  (to) => `<script type=module>import "${to}/x.js"</script>`,
  (to) => `<img src=x onerror="${run(to)}">`,
  (to) => `<img src="${to}/pixel.gif" srcset="${to}/2x.gif 2x" lowsrc="${to}/low.gif">`,
  (to) => `<IMG/SRC=x/OnErRoR=${run(to)}>`,
  (to) => `<body onload="${run(to)}" background="${to}/b.png">`,
  (to) => `<p onmouseover=${run(to)} style="background:url(${to}/css);behavior:url(${to}/htc)">a word</p>`,
  (to) => `<div style="width:expression(${run(to)});-moz-binding:url(${to}/xbl)">a word</div>`,
  () => '<a href="javascript:alert(1)">a word</a>',
  () => '<a href="  java\tscript\n:alert(1)">a word</a>',
  () => '<a href="&#106;avascript&colon;alert(1)">a word</a>',
  () => '<a href="jAvAsCrIpT&#58;alert(1)" target=_top>a word</a>',
  () => '<a href="\u0001javascript:alert(1)">a word</a>',
  () => '<a href="vbscript:msgbox(1)">a word</a><a href="file:///etc/passwd">a word</a>',
  () => '<a href="data:text/html,<script>alert(1)</script>">a word</a>',
  () => '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">a word</a>',
  () => '<a href="//user:secret@example.org/">a word</a><a href="blob:https://example.org/1">a word</a>',
  (to) => `<a href="#" ping="${to}/ping" download>a word</a>`,
  () => '<img src="data:image/svg+xml,<svg onload=alert(1)>"><img src="javascript:alert(1)">',
  () => "<img src=\"data:image/png;base64,AAAA' onload=alert(1) '\">",
  (to) => `<svg onload="${run(to)}"><image href="${to}/i" xlink:href="${to}/x"/><use href="${to}/u#a"/></svg>`,
  (to) => `<svg><script>${run(to)}</script><a xlink:href="javascript:alert(1)"><text>a word</text></a></svg>`,
  (to) => `<svg><animate onbegin=${run(to)} attributeName=href values=javascript:alert(1)></svg>`,
  (to) => `<svg><foreignObject><iframe srcdoc="<script>${run(to)}</script>"></iframe></foreignObject></svg>`,
  (to) => `<svg><style><img src=x onerror=${run(to)}></style></svg>`,
  () => '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">a word</maction></math>',
  (to) => `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${run(to)}>">`,
  (to) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run(to)}>`,
  (to) => `<svg></p><style><a id="</style><img src=x onerror=${run(to)}>">`,
  (to) => `<noscript><p title="</noscript><img src=x onerror=${run(to)}>">a word</noscript>`,
  (to) => `<textarea><p title="</textarea><img src=x onerror=${run(to)}>">`,
  (to) => `<title><p title="</title><script>${run(to)}</script>">`,
  (to) => `<template><script>${run(to)}</script><p>a word</p></template>`,
  (to) => `<template shadowrootmode=open><img src="${to}/shadow"></template>`,
  (to) => `<select><template><option><img src=x onerror=${run(to)}></template></select>`,
  (to) => `<iframe src="${to}/frame"></iframe><iframe srcdoc="&lt;script&gt;${run(to)}&lt;/script&gt;"></iframe>`,
  (to) => `<object data="${to}/o" type="text/html"></object><embed src="${to}/e"><applet code="${to}/a"></applet>`,
  (to) => `<meta http-equiv=refresh content="0; url=${to}/refresh">`,
  () => '<meta http-equiv=refresh content="0; url=javascript:alert(1)">',
  (to) => `<meta http-equiv="Content-Security-Policy" content="report-uri ${to}/csp">`,
  (to) => `<base href="${to}/base/"><a href="led">a word</a><img src="led.png">`,
  () => '<base href="javascript:alert(1)//"><a href="x">a word</a>',
  (to) =>
    `<link rel=stylesheet href="${to}/s.css"><link rel=preload as=script href="${to}/p"><link rel=manifest href="${to}/m">`,
  (to) => `<style>@import "${to}/i.css"; p{background:url("${to}/p.png")} @font-face{src:url(${to}/f)}</style>`,
  (to) =>
    `<link rel=canonical href="${to}/c"><meta property=og:image content="${to}/og"><meta property=og:url content="javascript:alert(1)">`,
  (to) =>
    `<video poster="${to}/v" onerror=${run(to)}><source src="${to}/s"><track src="${to}/t"></video><audio src="${to}/a" autoplay></audio>`,
  (to) =>
    `<form action="${to}/f"><button formaction="javascript:alert(1)" autofocus onfocus=${run(to)}>a word</button><input type=image src="${to}/i"></form>`,
  (to) =>
    `<details open ontoggle=${run(to)}><summary>a word</summary></details><marquee onstart=${run(to)}>a word</marquee>`,
  (to) => `<frameset onload=${run(to)}><frame src="${to}/f"></frameset>`,
  (to) => `<?xml-stylesheet href="${to}/x.xsl"?><!DOCTYPE p [<!ENTITY x SYSTEM "${to}/dtd">]><p>&x;</p>`,
  (to) => `<!--[if IE]><script>${run(to)}</script><![endif]--><!--><img src=x onerror=${run(to)}>-->`,
  (to) => `<![CDATA[<img src=x onerror=${run(to)}>]]><p/onclick=${run(to)}>a word`,
  (to) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","image":"${to}/ld","url":"javascript:alert(1)","author":{"url":"${to}/a"}}</script>`,
  (to) =>
    `<a href="https://www.google.com/url?q=javascript:alert(1)">a word</a><a href="https://www.google.com/url?q=${to}/q">a word</a>`,
  () => '<a href="https://example.org/\u202egnp.exe">a word</a><a href="http://example.org\\@127.0.0.1/">a word</a>',
  () =>
    '<p id="__proto__" class="constructor" name="attributes" lang="__proto__">a word<form id=parentNode></form></p>',
];

const AROUND = [
  "p",
  "div",
  "li",
  "td",
  "blockquote",
  "figure",
  "h2",
  "svg",
  "math",
  "a href=x",
  "table",
  "b",
  "select",
];

/** A page with a sentence and several things that act, inside and beside each other, some of them broken off. */
export const activePage: Make<string> = (_count, { below, one }, inside) => {
  const pieces = Array.from({ length: 3 + below(6) }, () => {
    const piece = one(ACTIVE)(inside);
    const around = one(AROUND);
    if (below(5) === 0) return piece.slice(0, below(piece.length));
    return below(2) === 0 ? piece : `<${around}>${piece}${below(3) === 0 ? "" : `</${around.split(" ")[0]}>`}`;
  });
  return `<h1>${sentence}</h1><p>${sentence}</p>${pieces.join(`<p>${sentence}</p>`)}`;
};

/** One thing that acts after the other, so that each is there at least once. */
export const activePages: readonly Kind<string>[] = ACTIVE.map((piece, at) => [
  `active content, number ${at + 1}`,
  (_count, _chance, inside) => `<h1>${sentence}</h1><p>${sentence}</p>${piece(inside)}`,
  1,
]);

const MARKS = [
  "[",
  "> ",
  "*",
  "`",
  "_",
  "![",
  "#",
  "- ",
  "1. ",
  "|",
  "~",
  "<",
  "\\",
  "[^1]: ",
  "\n>",
  "**a *a ",
  "[a](",
];

/** Markdown that is much of something, or that acts. */
export const hostileMarkdown: readonly Kind<string>[] = [
  ["one sign", (n, { one }) => `a word ${one(MARKS).repeat(n)}`, 40_000],
  ["signs", (n, { one }) => `a word ${each(n, () => one(MARKS))}`, 20_000],
  ["open brackets and words", (n) => "[a".repeat(n), 200_000],
  ["open HTML", (n, { one }) => one(["a <![CDATA[", "a <!--", "a <?x", "a <b x='", "a <!X "]).repeat(n), 30_000],
  ["lists in lists", (n) => each(n, (at) => `${"  ".repeat(at % 300)}- x\n`), 4_000],
  ["references", (n) => `[x][a]\n\n${each(n, (at) => `[a${at % 7}]: https://example.org/${at}\n`)}`, 30_000],
  ["a wide table", (n) => `${"|a".repeat(n)}\n${"|-".repeat(n)}\n${"|b".repeat(n)}\n`, 20_000],
  [
    "links that act",
    (_n, { one }) =>
      `A word [x](${one(["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "&#106;avascript:alert(1)", "<java\tscript:alert(1)>", "vbscript:x"])}) and <javascript:alert(1)>.\n\n[y]: javascript:alert(1)\n\n[y]`,
    1,
  ],
  [
    "pictures from inside",
    (_n, _chance, inside) => `A word ![x](${inside}/md.png "t") ![y](javascript:alert(1)) ![z](file:///etc/passwd)`,
    1,
  ],
  ["HTML that acts", (_n, { one }, inside) => `A word.\n\n${one(ACTIVE)(inside)}\n\n${one(ACTIVE)(inside)}`, 1],
];
