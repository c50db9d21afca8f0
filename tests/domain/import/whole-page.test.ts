import { expect, test } from "vitest";
import { importArticle } from "@/lib/import/import-article";
import { imported } from "./outline";

const paragraphs = [
  "The ferry company has halted all night crossings, Transport Minister Ilona Varga said on Monday, after two engines failed within a week.",
  "Varga said the vessels were unsafe and would stay in port until inspectors, who arrive on Thursday, had looked at every one of them.",
  "The company, which carries 40,000 passengers a month, said it had passed all tests and would appeal against the decision.",
];
const teaser =
  "<div class='teaser'><h3><a href='/x'>Another story about quite another thing</a></h3><p>Words, and more words, about another thing.</p></div>";

const page = `<!doctype html><html lang="en-GB"><head><title>Night ferries stop | The Lindhavn Post</title>
<meta property="og:title" content="Night ferries stop"><meta property="og:site_name" content="The Lindhavn Post">
<link rel="canonical" href="https://post.example/2026/ferries?utm_medium=x">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Night ferries stop","author":[{"@type":"Person","name":"Jane Doe"}],"datePublished":"2026-03-02T08:15:00+01:00"}]}</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main><div class="top"><p class="kicker">World</p><h1>Night ferries stop</h1><p class="standfirst">Two engines failed within a week</p>
<div class="byline">By <a rel="author" href="/jd">Jane Doe</a></div><time datetime="2026-03-02T08:15:00+01:00">2 March 2026</time></div>
<div class="article-body"><p>${paragraphs[0]}</p><aside class="related"><h4>Related</h4><ul><li><a href="/y">Old story</a></li></ul></aside><p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>
<div class="newsletter-signup"><p>Sign up for our newsletter and never miss a thing.</p></div></div></main>
<section class="more">${teaser.repeat(4)}</section><footer><p>© 2026 The Lindhavn Post. All rights reserved.</p></footer></body></html>`;

test("the article of a page, its head and its own furniture, without the rest of the page", () => {
  expect(imported("html", page)).toEqual([
    "h1 headline | Night ferries stop",
    "p dek | Two engines failed within a week",
    "p byline | By [Jane Doe](https://post.example/jd)",
    "p furniture (date line) | 2 March 2026",
    `p | ${paragraphs[0]}`,
    "h4 furniture (related links) | Related",
    "bulletList",
    "  listItem",
    "    p furniture (related links) | [Old story](https://post.example/y)",
    `p | ${paragraphs[1]}`,
    `p | ${paragraphs[2]}`,
  ]);
});

test("its metadata", () => {
  expect(importArticle({ format: "html", content: page }).metadata).toEqual({
    title: "Night ferries stop",
    byline: "Jane Doe",
    publisher: "The Lindhavn Post",
    canonicalUrl: "https://post.example/2026/ferries",
    publishedAt: "2026-03-02T08:15:00+01:00",
    language: "en-GB",
    derivedFrom: "",
  });
});
