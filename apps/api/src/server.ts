import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { home } from "./home.ts";

// what was compiled by the last process is not compiled again; where nothing can be written, it is
enableCompileCache(join(home, "dist/compiled"));
void import("./main.ts");
