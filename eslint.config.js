import { defineConfig } from "eslint/config";
import { configs as lit } from "eslint-plugin-lit";
import { configs as webComponents } from "eslint-plugin-wc";
import typescript from "typescript-eslint";

const inBrowsers = ["packages/{widgets,client}/**/*.ts", "apps/{portal,desk,showcase}/src/**/*.ts"];
const configFiles = ["**/*.config.{js,ts}", "scripts/testing/node-test-reporter.ts"];

const houseStyle = [
  { selector: "ExportDefaultDeclaration", message: "Name it: a default export has another name in every file." },
  { selector: "TSEnumDeclaration", message: "Use a union of strings: an enum is not erasable." },
  { selector: "TSParameterProperty", message: "Write the field: a parameter property is not erasable." },
];

// text that becomes markup is how foreign scripts get in, and require-trusted-types-for refuses it
const noMarkupFromText = [
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]",
    message: "Render with html`…`: text must not become markup.",
  },
];

// a strict style-src refuses them
const noInlineStyle = [
  {
    selector: "TemplateElement[value.raw=/\\sstyle=/]",
    message: "Use a class or a part: inline style is refused by CSP.",
  },
];

const nothingStored = ["localStorage", "sessionStorage"].flatMap((name) => [
  { selector: `Identifier[name="${name}"]`, message: "Okienko stores nothing in the browser." },
]);
const noCookies = [{ selector: "MemberExpression[property.name='cookie']", message: "Okienko sets no cookies." }];

const unsafeTemplates = {
  patterns: [
    {
      group: ["lit/directives/unsafe-*", "lit/static-html.js", "lit/directives/style-map.js"],
      message: "Text must not become markup, nor inline style.",
    },
  ],
};

export default defineConfig(
  { ignores: ["**/dist/", "**/coverage/", "data/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts"],
    extends: [typescript.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: ["it", "test", "describe"] }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }], // listeners may be async
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off", // grids of integers are full of indexes that are known to be there
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      "no-restricted-syntax": ["error", ...houseStyle, ...noMarkupFromText],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-template": "error",
    },
  },
  {
    files: inBrowsers,
    extends: [lit["flat/recommended"], webComponents["flat/recommended"]],
    rules: {
      "no-restricted-imports": ["error", unsafeTemplates],
      "no-restricted-syntax": [
        "error",
        ...houseStyle,
        ...noMarkupFromText,
        ...noInlineStyle,
        ...nothingStored,
        ...noCookies,
      ],
      "no-console": "error",
    },
  },
  { files: ["apps/api/src/**/*.ts"], ignores: ["apps/api/src/{main,cli}.ts"], rules: { "no-console": "error" } },
  { files: configFiles, rules: { "no-restricted-syntax": "off" } },
);
