"use strict";

const tests = "\\.(test|e2e)\\.ts$|/src/testing/";
const ownPackages = "^packages/";

/** A rule that is broken by whatever goes from one place to another; type imports count unless said otherwise. */
function forbid(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

const everywhere = [
  forbid(
    "no-cycles",
    "What needs each other to run belongs together; a type may be told back.",
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  ),
  forbid("resolvable", "An import must lead somewhere.", {}, { couldNotResolve: true }),
  forbid(
    "declared",
    "Every package is named in the package.json of who uses it.",
    {},
    { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  ),
  forbid(
    "no-tools-in-production",
    "What is installed for development is not there in production.",
    { path: "^(packages|apps)/[^/]+/src/", pathNot: tests },
    { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  ),
];

const packages = [
  forbid(
    "scheduling-is-pure",
    "The rules of time do no I/O and know no framework.",
    { path: "^packages/scheduling/src/", pathNot: tests },
    { pathNot: ["^packages/scheduling/src/", "(^|/)node_modules/(date-fns|@date-fns/tz)/"] },
  ),
  forbid(
    "contract-knows-only-schemas",
    "What crosses the wire depends on nobody who sends it.",
    { path: "^packages/contract/src/", pathNot: tests },
    { pathNot: ["^packages/contract/src/", "(^|/)node_modules/(zod|@hono/zod-openapi)/"] },
  ),
  forbid(
    "client-knows-only-the-contract",
    "The client of browsers carries nothing but itself.",
    { path: "^packages/client/src/", pathNot: tests },
    { pathNot: ["^packages/client/src/", "^packages/contract/"] },
  ),
  forbid(
    "widgets-reach-the-server-by-the-client",
    "A widget stands on the client, the words of the contract and the arithmetic of days.",
    { path: "^packages/widgets/src/" },
    { path: ownPackages, pathNot: "^packages/(widgets|client|contract|scheduling)/" },
  ),
  forbid(
    "browsers-know-the-contract-as-types",
    "No validation library at run time.",
    { path: ["^packages/(client|widgets)/src/", "^apps/(portal|desk|showcase)/src/"], pathNot: tests },
    {
      path: "^packages/contract/",
      pathNot: "^packages/contract/src/(outline|read-point)\\.ts$",
      dependencyTypesNot: ["type-only"],
    },
  ),
  forbid(
    "browsers-know-no-node",
    "A browser has none of it.",
    { path: ["^packages/(client|widgets)/src/", "^apps/(portal|desk|showcase)/src/"], pathNot: tests },
    { dependencyTypes: ["core"] },
  ),
  forbid("packages-know-no-app", "Arrows point from apps to packages.", { path: ownPackages }, { path: "^apps/" }),
  forbid(
    "apps-stand-alone",
    "Apps reach each other over HTTP.",
    { path: "^apps/([^/]+)/" },
    { path: "^apps/", pathNot: "^apps/$1/" },
  ),
];

const features = [
  forbid(
    "routes-only-call-use-cases",
    "Routes parse, call and answer; what is in the database is told by use cases.",
    { path: "^apps/api/src/.*routes\\.ts$" },
    { path: ["-queries\\.ts$", "^apps/api/src/database/", "/node_modules/kysely/"], dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "queries-and-routes-are-private",
    "A feature uses the use cases of another one, never its queries or routes; rooms put routes together.",
    { path: "^apps/api/src/(?!rooms/)([^/]+)/", pathNot: tests },
    { path: "^apps/api/src/[^/]+/.*(routes|-queries)\\.ts$", pathNot: "^apps/api/src/$1/" },
  ),
  forbid(
    "queries-know-no-use-case",
    "Queries are the last step before the database.",
    { path: "-queries\\.ts$" },
    { path: "^apps/api/src/.*routes\\.ts$" },
  ),
  forbid(
    "database-knows-no-feature",
    "The database is below every feature.",
    { path: "^apps/api/src/database/", pathNot: tests },
    { path: "^apps/api/src/", pathNot: "^apps/api/src/database/" },
  ),
  forbid(
    "web-knows-no-feature",
    "What every request passes is not about any one of them; it may ask which city is meant.",
    { path: "^apps/api/src/web/", pathNot: tests },
    { path: "^apps/api/src/", pathNot: "^apps/api/src/((web|database|catalog|references)/|[^/]+$)" },
  ),
  forbid(
    "only-the-start-knows-every-part",
    "A feature does not know who mounts it.",
    { path: "^apps/api/src/(?!rooms/)[^/]+/", pathNot: tests },
    { path: "^apps/api/src/(main|app|serving|start|workers|cli)\\.ts$|^apps/api/src/rooms/" },
  ),
];

/** Who may import whom. */
module.exports = {
  forbidden: [...everywhere, ...packages, ...features],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
