/* An article of our own for the end-to-end tests, as a web page shows it: with everything around it that is no part of it. */

/** A harbour at dusk in 8 by 4 pixels. */
export const PICTURE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAL0lEQVR42mM4Ma0CK2JY1dSEFTFouEXpukUZuUWZu0XZuEU5ukW5uUV5u0XhlAAAno8puQY6lKEAAAAASUVORK5CYII=";

export const HEADLINE = "The night ferry comes back to Brevik after eleven years";

/** What a person selects and copies on the page of the paper. */
export const nightFerryPage = `<!doctype html>
<html lang="en">
<head><title>${HEADLINE} | The Strait Gazette</title><style>p { color: #333 }</style></head>
<body>
<h1>${HEADLINE}</h1>
<p class="standfirst">From March the islands have a boat after dark again, and the county says it pays for a third of itself.</p>
<p class="byline">By Ada Lindqvist</p>
<p>The county council voted <b>31 to 12</b> on Tuesday to bring back the night ferry between Brevik and the outer islands, which stopped running in 2013. The boat will leave at 23.40 every night and take 54 minutes.</p>
<p>“Nobody should have to choose between a late shift and a bed at home,” said Ragna Moe, who chairs the transport committee. “We lost 240 residents when the boat went.”</p>
<p>The last ferry ran on 4 January 2013. Since then people who work late have slept in cars or on friends’ sofas.</p>
<p>Nobody has counted them. The hospital in Brevik puts the number of its night staff from the islands at 86.</p>
<figure><img src="${PICTURE}" alt="The ferry Solbris at the quay"><figcaption>The Solbris, built in 1998, at the quay in Brevik.</figcaption></figure>
<h2>What it costs</h2>
<p>The county puts the cost at 18.6 million kroner a year, and tickets bring back about a third of it. It is the <i>cheapest</i> boat in the country, says the <a href="https://example.org/minutes?utm_source=mail">minutes of the meeting</a>.</p>
<ul>
<li>The first boat leaves on 2 March.</li>
<li>A ticket costs 62 kroner, half of that for under-18s.</li>
<li>Bicycles go free until 2028.</li>
</ul>
<table>
<tr><th>Year</th><th>Passengers</th></tr>
<tr><td>2011</td><td>41,300</td></tr>
<tr><td>2012</td><td>38,900</td></tr>
</table>
<blockquote><p>The islands need people who work at night, and they need a boat.</p></blockquote>
<p>“It is a gift to forty people,” said Per Aas of the opposition, whose party had asked for a bus through the tunnel instead.</p>
<p>Comments</p>
</body>
</html>`;
