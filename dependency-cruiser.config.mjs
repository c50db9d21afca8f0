// Made from layers.mjs; change it there.
import { layers } from "./layers.mjs";

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const names = Object.keys(layers);
/** A path inside a folder, not counting deeper folders with a row of their own. */
const inside = (name) => `^${escaped(name)}/`;
const deeper = (name) => names.filter((other) => other.startsWith(`${name}/`)).map(inside);
const packagePattern = (name) => `node_modules/${escaped(name).replace("\\*", "[^/]+")}/`;

const folderRules = Object.entries(layers).flatMap(([name, { imports, packages }]) => {
  const from = { path: inside(name), ...(deeper(name).length ? { pathNot: deeper(name) } : {}) };
  const ours = {
    path: "^(app|components|generated|lib|prisma|scripts|tests)/",
    pathNot: [name, ...imports].map(inside),
  };
  const rules = [{ name: `${name} imports what layers.mjs lists`, severity: "error", from, to: ours }];
  if (packages) {
    const to = { path: "node_modules/", pathNot: packages.map(packagePattern) };
    rules.push({ name: `${name} uses the packages layers.mjs lists`, severity: "error", from, to });
    const core = { dependencyTypes: ["core"] };
    rules.push({ name: `${name} needs no Node`, severity: "error", from, to: core });
  }
  return rules;
});

export default {
  forbidden: [
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "everything resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...folderRules,
  ],
  options: {
    doNotFollow: { path: "node_modules|^generated/" },
    exclude: { path: "^\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
