#!/usr/bin/env node
// Answers to the name of curl where there is none, for the options that docs/api/main-job.md uses; any other is an error.
import { writeFileSync } from "node:fs";

const given = process.argv.slice(2);
const headers = {};
let [method, url, body, file] = ["GET"];
for (let at = 0; at < given.length; at += 1) {
  const option = given[at];
  const value = () => {
    at += 1;
    return given[at];
  };
  if (option === "-X") method = value();
  else if (option === "-d") body = value();
  else if (option === "-o") file = value();
  else if (option === "-H") {
    const [, name, content] = /^([^:]+):\s*(.*)$/s.exec(value()) ?? [];
    headers[name] = content;
  } else if (option.startsWith("http")) url = option;
  else if (option !== "-sS" && option !== "--fail-with-body") throw new Error(`this curl knows no ${option}`);
}
const answer = await fetch(url, { method, headers, body });
const bytes = Buffer.from(await answer.arrayBuffer());
if (file) writeFileSync(file, bytes);
else process.stdout.write(bytes);
if (!answer.ok) {
  process.stderr.write(`curl: (22) The requested URL returned error: ${answer.status}\n`);
  process.exitCode = 22;
}
