import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { variables } from "@/lib/runtime/env";
import { notInTheDomain, routesOfTheirOwn } from "../layers.mjs";

const read = (path: string) => readFileSync(path, "utf8");
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Time, chance and the outside are arguments of the domain. */
function domainIsPure(): string[] {
  return globSync("lib/domain/**/*.ts").flatMap((path) => {
    const found = notInTheDomain.exec(withoutComments(read(path)));
    return found ? [`${path}: ${found[0]} does not belong in the domain; make it an argument`] : [];
  });
}

/** Every route goes through the door, which knows who asks and what is well formed. */
function routesUseTheDoor(): string[] {
  return globSync("app/**/route.ts").flatMap((path) => {
    if (path in routesOfTheirOwn || /from "@\/lib\/http\//.test(read(path))) return [];
    return [`${path}: goes around lib/http; if it must, layers.mjs says why`];
  });
}

/** A use case is one file with one function of its name, and a test knows it, or another use case whose part it is. */
function eachUseCaseIsTested(): string[] {
  const users = globSync(["tests/{usecases,http}/**/*.test.ts", "lib/usecases/*/*.ts"]).map(read).join("\n");
  return globSync("lib/usecases/*/*.ts").flatMap((path) => {
    const name = camelCase(basename(path, ".ts"));
    const exported = [...read(path).matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(
      ([, word]) => word,
    );
    const module = path.replace(/\.ts$/, "");
    const tested =
      existsSync(`${module.replace(/^lib/, "tests")}.test.ts`) ||
      users.includes(`"@/${module}"`) ||
      users.includes(`"./${basename(module)}"`);
    return [
      ...(exported.length === 1 && exported[0] === name
        ? []
        : [`${path}: exports ${exported.join(", ") || "nothing"} instead of ${name} alone`]),
      ...(tested ? [] : [`${path}: no test in tests/usecases or tests/http imports it`]),
    ];
  });
}

/** Names that say nothing about what is inside collect everything. */
function namesSaySomething(): string[] {
  return globSync(
    "{app,components,lib,scripts,tests}/**/{utils,helpers,services,repositories,types,index}{,.ts,.tsx}",
  ).map((path) => `${path}: a name that says what is inside, instead of ${basename(path)}`);
}

/** .env.example explains each variable that is read, and no other. */
function variablesAreExplained(): string[] {
  const explained = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  const known = Object.keys(variables);
  return [
    ...known.filter((name) => !explained.includes(name)).map((name) => `.env.example does not explain ${name}`),
    ...explained
      .filter((name) => name && !known.includes(name))
      .map((name) => `.env.example explains ${name}, which nothing reads`),
  ];
}

/** Suppressed findings say why. */
function suppressionsHaveReasons(): string[] {
  return globSync("{app,components,lib,prisma,scripts,tests}/**/*.{ts,tsx}").flatMap((path) =>
    [...read(path).matchAll(/@ts-(?:ignore|nocheck)|@ts-expect-error[ \t]*$|biome-ignore[^:\n]*:?\s*$/gm)].map(
      ([words]) => `${path}: "${words.trim()}" without a reason`,
    ),
  );
}

/** What of the tree's own rules is broken, a line each. */
export async function checkRules(): Promise<string[]> {
  return [
    ...domainIsPure(),
    ...routesUseTheDoor(),
    ...eachUseCaseIsTested(),
    ...namesSaySomething(),
    ...variablesAreExplained(),
    ...suppressionsHaveReasons(),
  ];
}
