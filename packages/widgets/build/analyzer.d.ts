/** The part of the analyzer that is used here: its program, as a function. */
declare module "@custom-elements-manifest/analyzer/cli.js" {
  interface Declaration {
    kind: string;
    name: string;
    customElement?: boolean;
    tagName?: string;
    members?: { privacy?: string }[];
  }

  interface Manifest {
    schemaVersion: string;
    modules: { path: string; declarations: Declaration[] }[];
  }

  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<Manifest>;
  export type { Declaration, Manifest };
}
